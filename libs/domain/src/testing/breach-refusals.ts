import { control, raise, receive, spend } from './budget-spending';
import { approve, plan, propose } from './budget-movements';
import { CLERK, HEAD, OFFICE, RECEPTION, amount, appropriate, open } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const { approvalNo: _, ...unapprovedRaise } = raise();
const PLANNED = [open({ paymentPlanEnforced: true }), appropriate(), plan()];
const CONTROLLED = [...YEAR, control({ totalFen: 300, byKind: { reception: 120 } })];

const JANUARY = { occurredOn: '2023-01-31', voucherNo: 'V9' };

export const breachRefusals: readonly RefusalCase[] = [
  {
    code: 'OWN_PROPOSAL_APPROVED',
    claim: "approving one's own proposal",
    refused: on([...YEAR, propose()], approve(), CLERK),
    accepted: on([...YEAR, propose()], approve(), HEAD),
  },
  {
    code: 'THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL',
    claim: 'raising a reception line without an approval number',
    refused: on(YEAR, propose({ items: [amount(RECEPTION, 1)] })),
    accepted: on(YEAR, propose({ items: [amount(RECEPTION, 1)], threePublicApprovalNo: '批复2' })),
  },
  {
    code: 'THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL',
    claim: 'opening a three-public line of fiscal money, which one of unit money is not',
    refused: on(YEAR, propose({ items: [amount('capital/basic/2200102/-/30231', 1)] })),
    accepted: on(YEAR, propose({ items: [amount('unit/basic/2200102/-/30231', 1)] })),
  },
  {
    code: 'CONTROL_RAISE_WITHOUT_APPROVAL',
    claim: 'raising the control number without an approval number',
    refused: on(CONTROLLED, unapprovedRaise),
    accepted: on(CONTROLLED, raise()),
  },
  ...receptions(),
  {
    code: 'ABOVE_PAYMENT_PLAN',
    claim: 'paying more by March than January and March allow',
    refused: on(PLANNED, spend({ occurredOn: '2023-03-01', amountFen: 301 })),
    accepted: on(PLANNED, spend({ occurredOn: '2023-03-01', amountFen: 300 })),
  },
  {
    code: 'ABOVE_PAYMENT_PLAN',
    claim: "paying March's money on the last day of February",
    refused: on(PLANNED, spend({ occurredOn: '2023-02-28', amountFen: 101 })),
    accepted: on(PLANNED, spend({ occurredOn: '2023-02-28', amountFen: 100 })),
  },
  {
    code: 'ABOVE_PAYMENT_PLAN',
    claim: 'a back-dated payment that takes what a later one has paid',
    refused: on([...PLANNED, spend({ amountFen: 250 })], spend({ ...JANUARY, amountFen: 51 })),
    accepted: on([...PLANNED, spend({ amountFen: 250 })], spend({ ...JANUARY, amountFen: 50 })),
  },
  {
    code: 'ABOVE_PAYMENT_PLAN',
    claim: 'lowering the plan below what is paid',
    refused: on([...PLANNED, spend({ amountFen: 250 })], lowered(149)),
    accepted: on([...PLANNED, spend({ amountFen: 250 })], lowered(150)),
  },
  {
    code: 'ABOVE_THREE_PUBLIC_CONTROL',
    claim: 'spending of one kind beyond its cap',
    refused: on(CONTROLLED, receive({ amountFen: 121 })),
    accepted: on(CONTROLLED, receive({ amountFen: 120 })),
  },
  {
    code: 'ABOVE_THREE_PUBLIC_CONTROL',
    claim: 'spending beyond the total, counted over all kinds',
    refused: on([...CONTROLLED, receive()], vehicles(201)),
    accepted: on([...CONTROLLED, receive()], vehicles(200)),
  },
  {
    code: 'ABOVE_THREE_PUBLIC_CONTROL',
    claim: 'a back-dated voucher that a control number of later days no longer bears',
    refused: on([...CONTROLLED, vehicles(290)], receive({ occurredOn: '2023-01-31', amountFen: 11 })),
    accepted: on([...CONTROLLED, vehicles(290)], receive({ occurredOn: '2023-01-31', amountFen: 10 })),
  },
  {
    code: 'ABOVE_THREE_PUBLIC_CONTROL',
    claim: 'setting a control number below what is spent',
    refused: on([...CONTROLLED, vehicles(290)], control({ occurredOn: '2023-04-01', ...caps(289) })),
    accepted: on([...CONTROLLED, vehicles(290)], control({ occurredOn: '2023-04-01', ...caps(290) })),
  },
];

function receptions(): readonly RefusalCase[] {
  const facts = (guests: number, companions: number) => {
    return receive({ reception: { guests, companions, officialLetterNo: '公函1' } });
  };
  const { reception: _reception, ...bare } = receive();
  const crowds = [
    [10, 3],
    [11, 3],
    [12, 4],
    [1, 3],
  ] as const;
  return [
    {
      code: 'RECEPTION_FACTS_MISSING',
      claim: 'reception spending without its facts',
      refused: on(YEAR, bare),
      accepted: on(YEAR, receive()),
    },
    {
      code: 'RECEPTION_WITHOUT_LETTER',
      claim: 'a reception without an official letter',
      refused: on(YEAR, receive({ reception: { guests: 10, companions: 3 } })),
      accepted: on(YEAR, receive()),
    },
    ...crowds.map(([guests, most]): RefusalCase => ({
      code: 'RECEPTION_TOO_MANY_COMPANIONS',
      claim: `more than ${most} companions for ${guests} guests`,
      refused: on(YEAR, facts(guests, most + 1)),
      accepted: on(YEAR, facts(guests, most)),
    })),
  ];
}

function lowered(march: number) {
  const items = [{ line: OFFICE, month: 3, amountFen: march }];
  return plan({ occurredOn: '2023-02-01', documentNo: '用款2', items });
}

function vehicles(amountFen: number) {
  return spend({ voucherNo: 'V8', economicCode: '30231', amountFen });
}

function caps(totalFen: number) {
  return { totalFen, byKind: { reception: 120 } };
}
