import { ASSUMED_PARTS, type Assumption } from '@ledger/domain';
import fc from 'fast-check';
import { anyDocument } from './arbitrary-documents';
import { anyDate, anyId as id, anyLine as line, fen, LINES } from './arbitrary-parts';
import { ofMonths } from './arbitrary-vouchers';
import { appropriated, approved, lineAmount, reversed, spent, type Fact } from './given';
import {
  adopted,
  assessedOutside,
  cardOpened,
  indicator,
  reported,
  revised,
  scoreStated,
  withdrawnIndicator,
} from './performance';

export { anyDate, LINES };

const EXECUTION = { kind: 'measure', measure: 'execution-rate' } as const;

/** As much as all that a history carries in. */
const CARRIED_OVER_FEN = 40_000_000;

/** A reversal is on the line of its voucher, whose number says which: no store holds one that is not. */
const spending: fc.Arbitrary<Fact> = fc.oneof(
  ofMonths,
  fc
    .record({ occurredOn: anyDate, line, amountFen: fen, procurementFen: fc.constantFrom(0, 7) })
    .chain((data) =>
      fc
        .tuple(id, fc.constantFrom(undefined, ['RECEPTION_WITHOUT_LETTER'] as const))
        .map(([no, breaches]) => spent(`${no} ${data.line}`, { ...data, ...(breaches && { breaches }) })),
    ),
  fc
    .record({ occurredOn: anyDate, line, amountFen: fen })
    .chain((data) => id.map((no) => reversed(`${no} ${data.line}`, data))),
  fc.tuple(anyDate, line, fen).map(([occurredOn, on, amountFen]): Fact => ({
    type: 'InterimSpendingAuthorised',
    data: { occurredOn, documentNo: '某财预〔2023〕0号', lines: [lineAmount([on, amountFen])] },
  })),
);
const budgeting: fc.Arbitrary<Fact> = fc.oneof(
  fc.tuple(anyDate, line, line, fen, id).map(([occurredOn, from, to, amountFen, no]) =>
    approved(no, {
      occurredOn,
      kind: 'transfer',
      items: [lineAmount([from, -amountFen]), lineAmount([to, amountFen])],
    }),
  ),
  fc
    .tuple(anyDate, line, fen)
    .map(([occurredOn, to, amountFen]) =>
      approved('B', { occurredOn, kind: 'supplement', items: [lineAmount([to, amountFen])] }),
    ),
  fc.tuple(line, fen).map(([on, amountFen]) => appropriated([on, amountFen])),
  fc.tuple(fen, fen).map(([ofYearFen, takenFen]): Fact => {
    const item = {
      ...lineAmount([LINES[0], CARRIED_OVER_FEN + ofYearFen]),
      carriedOverFen: CARRIED_OVER_FEN,
    };
    const takenOver = [lineAmount([LINES[0], takenFen])];
    const dated = { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号' };
    return { type: 'AppropriationApproved', data: { ...dated, lines: [item], takenOver } };
  }),
  fc.tuple(anyDate, fen).map(([occurredOn, totalFen]): Fact => ({
    type: 'ThreePublicControlSet',
    data: { occurredOn, totalFen },
  })),
);
const performing: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom(cardOpened('patrol', 'P01'), cardOpened('survey', 'P02', 'P03')),
  fc
    .tuple(id, fc.constantFrom('patrol', 'survey'))
    .map(([no, cardId]) => indicator(`of-${no}`, EXECUTION, { points: 30, cardId })),
  fc
    .tuple(id, anyDate)
    .map(([no, deadline]) =>
      indicator(`by-${no}`, { kind: 'by-date', deadline }, { points: 20, cardId: 'patrol' }),
    ),
  fc.tuple(id, fen).map(([no, points]) => scoreStated(points % 10_000, { indicatorId: no })),
  fc
    .tuple(fc.constantFrom({}, { cardId: 'patrol' }), fen)
    .map(([of, points]) => scoreStated(points % 10_000, of)),
  fc.constantFrom('mof-2020', 'sichuan-2025').map((rules) => adopted(rules)),
  fc.constantFrom('一般', '优秀').map((grade) => assessedOutside(grade)),
  fc
    .tuple(id, anyDate)
    .map(([indicatorId, deadline]) => indicator(indicatorId, { kind: 'by-date', deadline }, { points: 20 })),
  fc.constant(indicator('cost', { kind: 'measure', measure: 'cost', limitFen: 900_000 }, { points: 40 })),
  fc
    .tuple(id, anyDate, anyDate)
    .map(([indicatorId, occurredOn, deadline]) =>
      revised(indicatorId, { kind: 'by-date', deadline }, occurredOn),
    ),
  fc.tuple(id, anyDate).map(([indicatorId, occurredOn]) => withdrawnIndicator(indicatorId, occurredOn)),
  fc
    .tuple(id, anyDate)
    .map(([indicatorId, value]) => reported(indicatorId, { kind: 'date', completedOn: value })),
);
const closing: fc.Arbitrary<Fact> = fc.constantFrom(
  { type: 'YearClosed', data: { occurredOn: '2023-12-31' } },
  {
    type: 'YearClosed',
    data: {
      occurredOn: '2023-12-31',
      evenSo: true,
      leavesOpen: { commitments: [], proposals: ['1'], unarrived: [{ line: LINES[0], amountFen: 5 }] },
    },
  },
  { type: 'YearReopened', data: { occurredOn: '2023-12-31', reason: '补记' } },
);
const anyAssumption: fc.Arbitrary<Assumption> = fc
  .record({
    why: fc.constantFrom('没有文件写明', '按合计分摊'),
    what: fc.option(fc.subarray([...ASSUMED_PARTS], { minLength: 1 })),
    latestOn: fc.option(anyDate),
  })
  .map(({ why, what, latestOn }) => ({ why, ...(what && { what }), ...(latestOn && { latestOn }) }));
const maybeAssumed = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: anyAssumption },
);
/** Any fact on any date after any other: what the read side is told need not be what a decider would allow. */
export const anyHistory = fc.array(
  fc
    .tuple(fc.oneof(spending, budgeting, performing, closing, anyDocument), maybeAssumed)
    .map(([fact, assumed]): Fact => (assumed ? { ...fact, assumed } : fact)),
  { maxLength: 40 },
);
