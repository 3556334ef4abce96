import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { lineCount, sumOf, wan } from '../../event-summary';
import type { Fen } from '../../money';
import { foldName } from '../../names';
import { onLine, posting } from '../../postings';
import type { LineAmount, LineKey } from '../line/budget-line';
import { addOn } from '../line/day-series';
import { balanceOf, grantedBalance, negated, postAll } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import type { LinesState } from '../line/line.facts';
import type { MayBreach } from '../year/judgement';

/** 预算法 art. 54: spending before the appropriation is approved. The appropriation replaces it on its date. */
export interface InterimSpendingAuthorised {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

/** 年初预算批复: the year-start budget. */
export interface AppropriationApproved extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  /** The lines as approved. Amounts include 其中上年结转. */
  readonly lines: readonly LineAmount[];
  /**
   * The part of 其中上年结转 that had been carried in before the approval. From the date of the appropriation it counts
   * there and no longer as carried in, so that no money counts twice. Absent if there was none, and in version 1.
   */
  readonly takenOver?: readonly LineAmount[];
}

export interface AppropriationEvents {
  InterimSpendingAuthorised: InterimSpendingAuthorised;
  AppropriationApproved: AppropriationApproved;
}

export type AppropriationEvent = EventOf<AppropriationEvents>;

export interface AppropriationState extends LinesState {
  readonly interims: Map<string, InterimSpendingAuthorised>;
  /** Interim authority by line. It ends on the day of the appropriation. */
  readonly interimByLine: Map<LineKey, Fen>;
  appropriation?: AppropriationApproved;
}

export function noAppropriation() {
  return {
    interims: new Map<string, InterimSpendingAuthorised>(),
    interimByLine: new Map<LineKey, Fen>(),
  };
}

/** The sum of 其中上年结转 over the lines. */
export function carriedOverIn(lines: readonly LineAmount[]): Fen {
  return lines.reduce((sum, { carriedOverFen = 0 }) => sum + carriedOverFen, 0);
}

export const appropriationCards = {
  InterimSpendingAuthorised: {
    ruledBy: ['budget-approval'],
    version: 1,
    title: { zh: '预算批复前支出授权', en: 'interim spending authorised' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      state.interims.set(foldName(event.documentNo), event);
      for (const { line, amountFen } of event.lines) {
        const { available } = grantedBalance(state, line);
        state.interimByLine.set(line, (state.interimByLine.get(line) ?? 0) + amountFen);
        addOn(available, event.occurredOn, amountFen);
        if (state.appropriation) addOn(available, state.appropriation.occurredOn, -amountFen);
      }
    },
    summary: ({ documentNo, lines }) => ({
      documentNo,
      amountFen: sumOf(lines),
      text: {
        zh: `批复前可支出 ${wan(sumOf(lines))}，${lines.length} 行`,
        en: `${wan(sumOf(lines))} before the appropriation, on ${lineCount(lines)}`,
      },
    }),
    // The appropriation replaces the authority that stands on its date, so its sums depend on the order of the events.
    postings: noPostings,
    unpostedFen: ({ lines }) => sumOf(lines),
    ties: noTies,
    yearFile: {
      kind: 'interimSpending',
      command: 'AuthoriseInterimSpending',
      intent: (data) => ({ type: 'AuthoriseInterimSpending', ...data }),
    },
  },
  AppropriationApproved: {
    ruledBy: ['budget-approval'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '年初预算批复', en: 'appropriation approved' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      state.appropriation = event;
      for (const [line, interimFen] of state.interimByLine) {
        addOn(balanceOf(state, line).available, event.occurredOn, -interimFen);
      }
      postAll(state, event.occurredOn, event.lines);
      postAll(state, event.occurredOn, negated(event.takenOver ?? []));
    },
    summary: ({ documentNo, lines }) => {
      const carriedOverFen = carriedOverIn(lines);
      const over =
        carriedOverFen === 0
          ? { zh: '', en: '' }
          : {
              zh: `（其中上年结转 ${wan(carriedOverFen)}）`,
              en: ` (${wan(carriedOverFen)} of it carried over)`,
            };
      return {
        documentNo,
        amountFen: sumOf(lines),
        text: {
          zh: `年初预算 ${wan(sumOf(lines))}${over.zh}，${lines.length} 行`,
          en: `year-start budget of ${wan(sumOf(lines))}${over.en}, on ${lineCount(lines)}`,
        },
      };
    },
    postings: ({ occurredOn, lines, takenOver = [] }) => [
      ...lines.map(onLine({ occurredOn, measure: 'initial' })),
      ...lines.flatMap(({ line, carriedOverFen = 0 }) =>
        carriedOverFen === 0 ? [] : [posting(line, { occurredOn, measure: 'carriedOver' }, carriedOverFen)],
      ),
      ...takenOver.map(onLine({ occurredOn, measure: 'carriedIn', sign: -1 })),
    ],
    ties: noTies,
    yearFile: {
      kind: 'appropriation',
      command: 'ApproveAppropriation',
      intent: ({ breaches: _found, takenOver: _known, ...data }) => ({
        type: 'ApproveAppropriation',
        ...data,
      }),
    },
  },
} as const satisfies CardTable<AppropriationState, AppropriationEvents>;
