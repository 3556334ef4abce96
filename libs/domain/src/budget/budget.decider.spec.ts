import { describe, expect, it } from '@jest/globals';
import { foldEvents } from '../decider';
import { approve, arrive, plan, propose, reject, withdraw } from '../testing/budget-movements';
import {
  acquire,
  commit,
  control,
  raise,
  receive,
  release,
  reverse,
  spend,
} from '../testing/budget-spending';
import {
  CLERK,
  ASK_TO_CLOSE,
  CLOSE,
  HEAD,
  OFFICE,
  PROJECT,
  FUND_OFFICE,
  RECEPTION,
  UNIT_MONEY,
  REOPEN,
  WORKS,
  actorOf,
  after,
  amount,
  appropriate,
  cancelCarryIn,
  carryIn,
  declare,
  interim,
  open,
  releaseCarry,
  revokeCarry,
  type Command,
} from '../testing/budget-year';
import { givenOf, refuses, yields, yieldsNothing } from '../testing/given';
import { YEAR } from '../testing/refusal-case';
import { wholeYear } from '../testing/whole-year';
import { budgetDecider } from './budget';
import { lowestFrom } from './line/day-series';

const givenEvents = givenOf(budgetDecider);
const given = (...history: readonly Command[]) => givenEvents(...after(...history));

describe('a year', () => {
  it('is opened on 1 January and closed on 31 December', () => {
    const { type: _, unitRegistered: _registered, ...asked } = open();
    expect(given().when(open())).toEqual(
      yields({ type: 'YearOpened', data: { ...asked, occurredOn: '2023-01-01' } }),
    );
    expect(given(open()).when({ type: 'CloseYear' })).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31' } }),
    );
  });

  it('lists what closing would leave open, and is closed once somebody says that it is to be', () => {
    const whole = [RECEPTION, FUND_OFFICE, UNIT_MONEY].map((line) => ({ line, amountFen: 500 }));
    const arrived = arrive({ items: [{ line: OFFICE, amountFen: 400 }, ...whole] });
    const history = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 500 }), propose(), arrived];
    const leavesOpen = {
      commitments: [{ commitmentId: 'C1', line: OFFICE, amountFen: 100 }],
      proposals: ['A1'],
      unarrived: [{ line: OFFICE, amountFen: 600 }],
    };
    const asked = given(...history).when(ASK_TO_CLOSE);
    expect(asked).toEqual(refuses('YEAR_LEAVES_OPEN'));
    expect(given(...history).when(CLOSE)).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31', evenSo: true, leavesOpen } }),
    );
    expect(given(...history).when({ type: 'CloseYear' })).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31', leavesOpen } }),
    );
  });

  it('takes vouchers again once it is reopened', () => {
    expect(given(...YEAR, CLOSE, REOPEN).when(spend())).toHaveProperty('yields.length', 1);
  });

  it('is not reopened where it is open, nor closed where it is closed', () => {
    expect(given(...YEAR).when(REOPEN)).toEqual(yieldsNothing);
    expect(given(...YEAR, CLOSE).when(CLOSE)).toEqual(yieldsNothing);
  });
});

describe('declared codes', () => {
  it('are stored without those that were known before', () => {
    const second = { ...PROJECT, code: 'P06' };
    expect(given(open(), declare(PROJECT)).when(declare(PROJECT, second))).toEqual(
      yields({ type: 'CodesDeclared', data: { occurredOn: '2023-01-01', codes: [second] } }),
    );
  });
});

describe('interim authority', () => {
  it('ends on the day of the appropriation, which replaces it', () => {
    const state = foldEvents(budgetDecider, after(open(), interim(), appropriate()));
    const office = state.lines.get(OFFICE)?.available ?? new Float64Array();
    expect(lowestFrom(office, '2023-01-10')).toEqual({ day: 10, amountFen: 1000 });
    expect([office[0], office[1], office[9]]).toEqual([0, 100, 900]);
  });

  it('counts up to the appropriation where it is entered after it', () => {
    const state = foldEvents(budgetDecider, after(...YEAR, interim()));
    expect(state.lines.get(OFFICE)?.available.slice(0, 10)).toEqual(
      Float64Array.of(0, 100, 0, 0, 0, 0, 0, 0, 0, 900),
    );
  });
});

describe('an adjustment', () => {
  it('is proposed by who asks and repeated whole by its approval', () => {
    const { type: _, ...asked } = propose();
    const proposed = { ...asked, proposedBy: CLERK };
    expect(given(...YEAR).when(propose(), CLERK)).toEqual(
      yields({ type: 'AdjustmentProposed', data: proposed }),
    );
    expect(given(...YEAR, propose()).when(approve({ documentNo: '另文' }), HEAD)).toEqual(
      yields({
        type: 'AdjustmentApproved',
        data: { ...proposed, occurredOn: '2023-06-10', documentNo: '另文', approvedBy: HEAD },
      }),
    );
  });

  it('reserves nothing while it is proposed', () => {
    const cut = propose({ kind: 'reduction', items: [amount(OFFICE, -1000)] });
    expect(given(...YEAR, cut).when(spend({ amountFen: 1000 }))).toHaveProperty('yields.length', 1);
  });

  it('gives nothing back when it is withdrawn before it was approved', () => {
    const withdrawn = given(...YEAR, propose()).when(withdraw(), CLERK);
    expect(withdrawn).toMatchObject({ yields: [{ type: 'AdjustmentWithdrawn', data: { items: [] } }] });
  });

  it('goes back with the opposite sign when it was approved', () => {
    const items = [amount(OFFICE, 300, 100)];
    const withdrawn = given(...YEAR, propose({ items }), approve()).when(withdraw());
    expect(withdrawn).toMatchObject({ yields: [{ data: { items: [amount(OFFICE, -300, -100)] } }] });
  });
});

describe('a commitment', () => {
  it('is used up by its payments, and the rest of a payment is charged to the line', () => {
    const paid = given(...YEAR, commit()).when(spend({ commitmentId: 'C1', amountFen: 700 }));
    const commitment = { commitmentId: 'C1', drawnFen: 600, supplier: '测绘公司' };
    expect(paid).toMatchObject({ yields: [{ data: { amountFen: 700, commitment } }] });
  });

  it('may be paid beyond what is left of it, and to another than its supplier: that is warned of, not refused', () => {
    const control = given(...YEAR, commit({ amountFen: 100 }));
    const paid = control.when(spend({ commitmentId: 'C1', amountFen: 101, payee: '另一家' }));
    expect(paid).toMatchObject({ yields: [{ data: { commitment: { drawnFen: 100 }, payee: '另一家' } }] });
    expect(paid).not.toHaveProperty('yields.0.data.breaches');
  });

  it('is open again when its payment is reversed, and still binds the line', () => {
    const history = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 600 }), reverse()];
    const again = (amountFen: number) => spend({ voucherNo: 'V2', amountFen, occurredOn: '2023-04-01' });
    expect(given(...history).when(release())).toMatchObject({ yields: [{ data: { amountFen: 600 } }] });
    expect(given(...history).when(again(400))).toHaveProperty('yields');
    expect(given(...history).when(again(401))).toEqual(refuses('LINE_OVERDRAWN'));
  });

  it('gets back first what was paid beyond it, and is reopened by the rest', () => {
    const paid = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 700 })];
    const first = reverse({ reversalNo: 'R0', amountFen: 100 });
    expect(given(...paid).when(first)).not.toHaveProperty('yields.0.data.commitment');
    expect(given(...paid).when(reverse({ amountFen: 101 }))).toMatchObject({
      yields: [{ data: { commitment: { commitmentId: 'C1', reopenedFen: 1 } } }],
    });
    expect(given(...paid, first).when(reverse())).toMatchObject({
      yields: [{ data: { amountFen: 600, commitment: { commitmentId: 'C1', reopenedFen: 600 } } }],
    });
  });

  it('stays as it was where a reversal of version 1 reopened nothing, and is never reopened by more than comes back', () => {
    const paid = after(...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 600 }));
    const [reversed] = after(...YEAR, spend({ amountFen: 600 }), reverse({ amountFen: 200 })).slice(-1);
    if (!reversed) throw new Error('nothing was reversed');
    const before = givenEvents(...paid, reversed);
    expect(before.when(release())).toEqual(yieldsNothing);
    expect(before.when(reverse({ reversalNo: 'R2' }))).toMatchObject({
      yields: [{ data: { amountFen: 400, commitment: { commitmentId: 'C1', reopenedFen: 400 } } }],
    });
  });

  it('releases what is open where no amount is given', () => {
    expect(given(...YEAR, commit(), spend({ commitmentId: 'C1' })).when(release())).toMatchObject({
      yields: [{ type: 'CommitmentReleased', data: { line: OFFICE, amountFen: 500 } }],
    });
  });
});

describe('a reversal', () => {
  it('takes back all that is left, procurement too, where no amount is given', () => {
    const paid = spend({ procurementFen: 60 });
    const part = reverse({ reversalNo: 'R0', amountFen: 30 });
    expect(given(...YEAR, paid, part).when(reverse())).toMatchObject({
      yields: [{ data: { amountFen: 70, procurementFen: 60, line: OFFICE, economicCode: '30201' } }],
    });
  });

  it('gives its money back on its own date only', () => {
    const history = [...YEAR, spend({ amountFen: 1000 }), reverse()];
    expect(given(...history).when(spend({ voucherNo: 'V2', occurredOn: '2023-03-31' }))).toEqual(
      refuses('LINE_OVERDRAWN'),
    );
    expect(given(...history).when(spend({ voucherNo: 'V2', occurredOn: '2023-04-01' }))).toHaveProperty(
      'yields',
    );
  });

  it('lowers three-public spending on its own date only', () => {
    const history = [...YEAR, control({ totalFen: 100 }), receive(), reverse()];
    const again = (occurredOn: string) => receive({ voucherNo: 'V2', occurredOn });
    expect(given(...history).when(again('2023-03-31'))).toEqual(refuses('ABOVE_THREE_PUBLIC_CONTROL'));
    expect(given(...history).when(again('2023-04-01'))).toHaveProperty('yields');
  });
});

describe('the control number', () => {
  it('is not checked before the first one, nor for unit money', () => {
    const early = receive({ occurredOn: '2023-01-31', amountFen: 300 });
    expect(given(...YEAR).when(early)).toHaveProperty('yields');
    const line = 'unit/basic/2200102/-/30217';
    const unitMoney = [...YEAR, carryIn({ items: [amount(line, 500)] }), control({ totalFen: 0 })];
    expect(given(...unitMoney).when(receive({ line, amountFen: 500 }))).toHaveProperty('yields');
  });

  it('keeps the caps that a raise does not name', () => {
    const history = [...YEAR, control({ byKind: { reception: 50, overseas: 10 } })];
    expect(given(...history).when(raise({ byKind: { reception: 60 } }))).toMatchObject({
      yields: [{ data: { totalFen: 400, byKind: { reception: 60, overseas: 10 } } }],
    });
  });
});

describe('carrying over', () => {
  it('opens lines on 1 January, before the appropriation', () => {
    const works = spend({ occurredOn: '2023-01-02', line: WORKS, economicCode: '31002', amountFen: 70 });
    expect(given(open(), carryIn()).when(works)).toHaveProperty('yields');
  });

  it('can be cancelled before the year is opened, and then never happens', () => {
    const data = { occurredOn: '2023-01-01', carryId: 'K22', fromYear: 2022, items: [], reason: '上年更正' };
    expect(given().when(cancelCarryIn())).toEqual(yields({ type: 'CarryInCancelled', data }));
    expect(given(cancelCarryIn(), ...YEAR).when(carryIn())).toEqual(refuses('CARRY_CANCELLED'));
  });

  it('takes back on 1 January what had been carried in', () => {
    expect(given(...YEAR, carryIn()).when(cancelCarryIn())).toMatchObject({
      yields: [{ data: { occurredOn: '2023-01-01', items: [amount(WORKS, 70)] } }],
    });
  });

  it('brings released money back once it is revoked', () => {
    const all = (carryId: string) => releaseCarry({ carryId, items: [amount(OFFICE, 1000)] });
    expect(given(...YEAR, CLOSE, all('K23')).when(all('K23b'))).toEqual(refuses('LINE_OVERDRAWN'));
    expect(given(...YEAR, CLOSE, all('K23'), revokeCarry()).when(all('K23b'))).toMatchObject({
      yields: [{ data: { occurredOn: '2023-12-31', toYear: 2024 } }],
    });
  });
});

describe('a year in record mode', () => {
  const recorded = [open({ mode: 'record', paymentPlanEnforced: true }), appropriate()];

  it('names every rule that a voucher breaks, in the order of checking', () => {
    const reception = { guests: 10, companions: 4 };
    const history = [...recorded, control({ totalFen: 100 })];
    expect(given(...history).when(receive({ amountFen: 501, reception }))).toMatchObject({
      yields: [
        {
          data: {
            breaches: [
              'RECEPTION_WITHOUT_LETTER',
              'RECEPTION_TOO_MANY_COMPANIONS',
              'LINE_OVERDRAWN',
              'ABOVE_PAYMENT_PLAN',
              'ABOVE_THREE_PUBLIC_CONTROL',
            ],
          },
        },
      ],
    });
  });

  it('keeps what was spent on a line that no grant brought into the budget, each time', () => {
    const works = (voucherNo: string) =>
      spend({ voucherNo, line: WORKS, economicCode: '31002', amountFen: 70 });
    const first = [open({ mode: 'record' }), appropriate(), works('V1')];
    const outside = { breaches: ['SPENT_OUTSIDE_BUDGET', 'LINE_OVERDRAWN'] };
    expect(given(open({ mode: 'record' }), appropriate()).when(works('V1'))).toMatchObject({
      yields: [{ data: outside }],
    });
    expect(given(...first).when(works('V2'))).toMatchObject({ yields: [{ data: outside }] });
    const granted = given(...first, carryIn({ items: [amount(WORKS, 140)] })).when(works('V2'));
    expect(granted).toHaveProperty('yields');
    expect(granted).not.toHaveProperty('yields.0.data.breaches');
  });

  it('names none where none is broken', () => {
    const outcome = given(open({ mode: 'record' }), appropriate()).when(spend());
    expect(outcome).not.toHaveProperty('yields.0.data.breaches');
  });

  it('names one rule once, however many lines break it', () => {
    const items = [amount(OFFICE, -2000), amount(RECEPTION, -2000)];
    expect(given(...recorded).when(propose({ kind: 'reduction', items }))).toMatchObject({
      yields: [{ data: { breaches: ['LINE_OVERDRAWN'] } }],
    });
  });
});

describe('a command repeated', () => {
  it.each(wholeYear.map((command, index) => ({ name: `${index} ${command.type}`, index, command })))(
    'yields nothing at once: $name',
    ({ index, command }) => {
      const history = wholeYear.slice(0, index + 1);
      expect(given(...history).when(command, actorOf(command))).toEqual(yieldsNothing);
    },
  );

  it.each([spend(), arrive(), plan(), commit(), acquire(), propose(), interim()])(
    'yields nothing after the year is closed: $type',
    (command) => {
      expect(given(...YEAR, command, CLOSE).when(command)).toEqual(yieldsNothing);
    },
  );

  it('is decided by content, not by the order of its fields', () => {
    const { type, voucherNo, ...rest } = spend();
    expect(given(...YEAR, spend()).when({ ...rest, voucherNo, type })).toEqual(yieldsNothing);
  });

  it('knows a rejection by its reason', () => {
    const history = [...YEAR, propose(), reject()];
    expect(given(...history).when(reject())).toEqual(yieldsNothing);
    expect(given(...history).when(reject({ reason: '另有原因' }))).toEqual(
      refuses('ADJUSTMENT_ALREADY_DECIDED'),
    );
  });
});
