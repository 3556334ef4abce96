import fc from 'fast-check';
import { carrying } from './arbitrary-carrying';
import { anyDate, anyId, drawn, fen } from './arbitrary-parts';
import { lineAmount, reversed, spent, type Fact } from './given';

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
);
/** Facts that move no money: the vouchers that they name do. */
const holding: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ occurredOn, id, amountFen }): Fact => ({
    type: 'FixedAssetAcquired',
    data: { occurredOn, assetNo: id, name: '打印机', amountFen },
  })),
  drawn.map(({ occurredOn, id }): Fact => ({
    type: 'MeetingHeld',
    data: { occurredOn, meetingId: id, subject: '座谈会', people: 10, voucherNo: id },
  })),
  drawn.map(({ occurredOn, id, amountFen }): Fact => ({
    type: 'TrainingHeld',
    data: { occurredOn, trainingId: id, subject: '培训', voucherNo: id, amountFen },
  })),
);
/** Problems, and what is done about them, which may be about a problem or measure that is not there. */
const putRight: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ occurredOn, id, line }): Fact => ({
    type: 'ProblemFound',
    data: { occurredOn, problemId: id, text: '指标设置欠精准', lines: [line] },
  })),
  drawn.map(({ occurredOn, id }): Fact => ({
    type: 'MeasurePlanned',
    data: { occurredOn, measureId: id, problemId: id, text: '细化指标', dueOn: '2023-09-30' },
  })),
  drawn.map(({ occurredOn, id }): Fact => ({
    type: 'MeasureReported',
    data: { occurredOn, measureId: id, state: 'done', text: '已细化', reportedBy: 'clerk' },
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
  fc.tuple(anyDate, anyId).map(([occurredOn, id]): Fact => ({
    type: 'UnitRenamed',
    data: { occurredOn, name: `某局${id}`, documentNo: `编〔2023〕${id}号` },
  })),
  fc.tuple(anyDate, anyId).map(([occurredOn, id]): Fact => ({
    type: 'UnitSucceeded',
    data: { occurredOn, kind: 'merged', successorCodes: [`U${id}`], documentNo: `编〔2023〕${id}号` },
  })),
  fc.tuple(anyDate, anyId).map(([occurredOn, id]): Fact => ({
    type: 'PolicyTextRegistered',
    data: { occurredOn, title: '办法', documentNo: `财〔2023〕${id}号`, rules: ['receptions'] },
  })),
  anyDate.map((occurredOn): Fact => ({
    type: 'SuccessionWithdrawn',
    data: { occurredOn, reason: '记错' },
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
  { unit: 'POINTS', computed: { measure: 'weight' } },
  { unit: 'POINTS', computed: { measure: 'points-lost', level1: '产出指标' } },
  { unit: 'COUNT', computed: { measure: 'target', indicatorId: '1' } },
  { unit: 'COUNT', computed: { measure: 'staff-authorised' } },
  { unit: 'COUNT', computed: { measure: 'meetings-held' } },
  { unit: 'COUNT', computed: { measure: 'meeting-people' } },
  { unit: 'COUNT', computed: { measure: 'training-people', trainingId: '1' } },
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
export const anyDocument = fc.oneof(
  proposing,
  committing,
  carrying,
  financing,
  holding,
  putRight,
  declaring,
  stating,
);
