import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noTies } from '../../event-card';
import { lineCount, sumOf, wan } from '../../event-summary';
import type { Fen } from '../../money';
import { foldName } from '../../names';
import { posting } from '../../postings';
import type { LineKey } from '../line/budget-line';
import type { LinesState } from '../line/line.facts';

/** 资金到位: money has arrived on the lines. */
export interface FundsArrived {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly amountFen: Fen }[];
}

export interface FundsEvents {
  FundsArrived: FundsArrived;
}

export type FundsEvent = EventOf<FundsEvents>;

export interface FundsState extends LinesState {
  /** The arrivals as texts, see {@link arrivalText}. */
  readonly arrivals: Set<string>;
  /** The arrived amounts by line. */
  readonly arrived: Map<LineKey, Fen>;
}

export function noFunds() {
  return { arrivals: new Set<string>(), arrived: new Map<LineKey, Fen>() };
}

export const fundsCards = {
  FundsArrived: {
    ruledBy: ['funds'],
    version: 1,
    title: { zh: '资金到位', en: 'funds arrived' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => true,
    evolve: ({ arrivals, arrived }, event) => {
      arrivals.add(arrivalText(event));
      for (const { line, amountFen } of event.items) arrived.set(line, (arrived.get(line) ?? 0) + amountFen);
    },
    summary: ({ documentNo, items }) => ({
      documentNo,
      amountFen: sumOf(items),
      text: {
        zh: `到位 ${wan(sumOf(items))}，${items.length} 行`,
        en: `${wan(sumOf(items))} on ${lineCount(items)}`,
      },
    }),
    postings: ({ occurredOn, items }) =>
      items.map(({ line, amountFen }) => posting(line, { occurredOn, measure: 'released' }, amountFen)),
    ties: noTies,
    yearFile: {
      kind: 'fundsArrival',
      command: 'RecordFundsArrival',
      intent: (data) => ({ type: 'RecordFundsArrival', ...data }),
    },
  },
} as const satisfies CardTable<FundsState, FundsEvents>;

/** A canonical text of an arrival. Equal content gives equal text. */
export function arrivalText({ occurredOn, documentNo, items }: FundsArrived): string {
  return JSON.stringify([
    occurredOn,
    foldName(documentNo),
    items.map(({ line, amountFen }) => [line, amountFen]),
  ]);
}
