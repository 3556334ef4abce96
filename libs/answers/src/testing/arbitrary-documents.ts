import fc from 'fast-check';
import { lineAmount, reversed, spent, type Fact } from './given';

export const LINES = [
  'general/basic/22001/-/301',
  'general/project/22001/P01/302',
  'fund/project/21208/P01/30217',
  'special/basic/22001/-/30231',
] as const;

export const anyLine = fc.constantFrom(...LINES);
export const fen = fc.integer({ min: 1, max: 1_000_000 });
export const anyId = fc.constantFrom('1', '2', '3');
/** Of 2023, the 1st to the 28th of a month. */
export const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** What most documents hold, under an id that others refer to. */
const drawn = fc
  .record({ occurredOn: anyDate, id: anyId, line: anyLine, amountFen: fen })
  .map((form) => ({ ...form, items: [lineAmount([form.line, form.amountFen])] }));

const proposing: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'AdjustmentProposed',
    data: {
      occurredOn,
      adjustmentId: id,
      kind: 'supplement',
      items,
      reason: '工作需要',
      legalBasis: '预算法 art. 72',
      proposedBy: 'clerk',
    },
  })),
  drawn.map(({ occurredOn, id }): Fact => ({
    type: 'AdjustmentRejected',
    data: { occurredOn, adjustmentId: id, reason: '依据不足', rejectedBy: 'bureau' },
  })),
  fc.tuple(drawn, fc.boolean()).map(([{ occurredOn, id, line, amountFen }, wasApproved]): Fact => ({
    type: 'AdjustmentWithdrawn',
    data: {
      occurredOn,
      adjustmentId: id,
      kind: 'supplement',
      items: wasApproved ? [lineAmount([line, -amountFen])] : [],
      reason: '任务取消',
      withdrawnBy: 'bureau',
    },
  })),
);
/** A commitment is on the line that its number says: no store holds a payment or a release that is not. */
const committing: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ occurredOn, id, line, amountFen }): Fact => {
    const contract = { commitmentId: `${id} ${line}`, contractNo: `合同${id}`, supplier: '某公司' };
    return { type: 'CommitmentMade', data: { occurredOn, line, amountFen, ...contract } };
  }),
  drawn.map(({ occurredOn, id, line, amountFen }): Fact => ({
    type: 'CommitmentReleased',
    data: { occurredOn, commitmentId: `${id} ${line}`, line, amountFen, reason: '合同终止' },
  })),
  fc
    .tuple(drawn, fc.constantFrom(1, 2), fc.constantFrom(undefined, '某公司', '某工程公司'))
    .map(([{ occurredOn, id, line, amountFen }, part, supplier]) => {
      const drawnFen = Math.ceil(amountFen / part);
      const commitment = { commitmentId: `${id} ${line}`, drawnFen, ...(supplier && { supplier }) };
      return spent(`P${id} ${line}`, { occurredOn, line, amountFen, commitment });
    }),
  drawn.map(({ occurredOn, id, line, amountFen }) =>
    reversed(`P${id} ${line}`, { occurredOn, line, amountFen }),
  ),
);
/** The half of the money that a contract binds. */
const bound = ({ id, line, amountFen }: { id: string; line: string; amountFen: number }) => ({
  commitments: [
    {
      commitmentId: `${id} ${line}`,
      line,
      amountFen: Math.ceil(amountFen / 2),
      contractNo: `合同${id}`,
      supplier: '某公司',
      madeOn: '2022-05-01',
    },
  ],
});
const withContracts: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ id, items, ...form }): Fact => ({
    type: 'CarriedIn',
    data: { occurredOn: '2023-01-01', carryId: id, fromYear: 2022, items, ...bound({ id, ...form }) },
  })),
  drawn.map(({ id, items, ...form }): Fact => ({
    type: 'CarryForwardReleased',
    data: { occurredOn: '2023-12-31', carryId: id, toYear: 2024, items, ...bound({ id, ...form }) },
  })),
  fc.tuple(drawn, anyId).map(([{ occurredOn, id, items, ...form }, returnId]): Fact => {
    const carried = { items, ...bound({ id, ...form }) };
    return {
      type: 'CarryInReturned',
      data: { occurredOn, returnId, carryId: id, fromYear: 2022, ...carried, reason: '上年补记' },
    };
  }),
  fc.tuple(drawn, anyId).map(([{ id, items, ...form }, returnId]): Fact => {
    const carried = { items, ...bound({ id, ...form }) };
    return {
      type: 'CarryForwardTakenBack',
      data: { occurredOn: '2023-12-31', returnId, carryId: id, ...carried, reason: '上年补记' },
    };
  }),
);
const carrying: fc.Arbitrary<Fact> = fc.oneof(
  withContracts,
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarriedIn',
    data: { occurredOn, carryId: id, fromYear: 2022, items },
  })),
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryInCancelled',
    data: { occurredOn, carryId: id, fromYear: 2022, items, reason: '有误' },
  })),
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryForwardReleased',
    data: { occurredOn, carryId: id, toYear: 2024, items },
  })),
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryForwardRevoked',
    data: { occurredOn, carryId: id, items, reason: '有误' },
  })),
);
const financing: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'FundsArrived',
    data: { occurredOn, documentNo: `到账${id}`, items },
  })),
  drawn.map(({ occurredOn, line, amountFen }): Fact => ({
    type: 'PaymentPlanSet',
    data: { occurredOn, documentNo: '计划', items: [{ line, month: 6, amountFen }] },
  })),
  fc.tuple(anyDate, fen).map(([occurredOn, totalFen]): Fact => ({
    type: 'ThreePublicControlRaised',
    data: { occurredOn, totalFen, approvalNo: '批复' },
  })),
  drawn.map(({ occurredOn, id, line, amountFen }): Fact => ({
    type: 'PriorSpendingRecovered',
    data: {
      occurredOn,
      recoveryNo: `收${id} ${line}`,
      fromYear: 2022,
      line,
      economicCode: line.slice(line.lastIndexOf('/') + 1),
      amountFen,
      procurementFen: Math.floor(amountFen / 2),
      payer: '某公司',
      reason: '退款',
    },
  })),
  drawn.map(({ occurredOn, id, amountFen }): Fact => ({
    type: 'FixedAssetAcquired',
    data: { occurredOn, assetNo: id, name: '打印机', amountFen },
  })),
);
const declaring: fc.Arbitrary<Fact> = fc.oneof(
  anyId.map((id): Fact => ({
    type: 'CodesDeclared',
    data: {
      occurredOn: '2023-01-01',
      codes: [{ table: 'project', code: `P0${id}`, name: `项目${id}`, source: '批复' }],
    },
  })),
  fc.tuple(anyDate, anyId).map(([occurredOn, id]): Fact => ({
    type: 'StaffingRecorded',
    data: { occurredOn, authorised: 10 + Number(id), filled: 10 },
  })),
);

const COMPUTED = [
  { unit: 'WAN_YUAN', computed: { measure: 'executed' } },
  { unit: 'WAN_YUAN', computed: { measure: 'adjusted', where: { book: 'general' } } },
  { unit: 'WAN_YUAN', computed: { measure: 'three-public' } },
  { unit: 'WAN_YUAN', computed: { measure: 'fixed-assets-acquired' } },
  { unit: 'PERCENT', computed: { measure: 'execution-rate-adjusted' } },
  { unit: 'POINTS', computed: { measure: 'score' } },
  { unit: 'POINTS', computed: { measure: 'points-earned', indicatorId: '1' } },
  { unit: 'COUNT', computed: { measure: 'staff-authorised' } },
] as const;
const stating = fc
  .record({ occurredOn: anyDate, id: anyId, figure: fc.constantFrom(...COMPUTED), printed: fc.nat(9_999) })
  .map(({ occurredOn, id, figure, printed }): Fact => {
    const stated = {
      figureId: 'f',
      label: '数',
      value: (printed / 100).toFixed(2),
      chapter: '一',
      ...figure,
    };
    const report = { statementId: id, title: '报告', figures: [stated], relations: [] };
    return { type: 'SelfAssessmentStated', data: { occurredOn, ...report } };
  });

/** Documents beside budget, spending and indicators, which may refer to one another or to nothing. */
export const anyDocument = fc.oneof(proposing, committing, carrying, financing, declaring, stating);
