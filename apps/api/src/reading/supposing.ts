import type { Answerer, YearReading } from '@ledger/reader';
import { suppose, type Supposed } from '@ledger/reader';
import type { YearPoint } from '@ledger/answers';
import type { RuleSet } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { tryEntries, WriteSide } from '@ledger/write-side';
import { readEntriesAlone } from '@ledger/year-file';
import { RequestError } from '../errors/request-error';

/** All that a what-if needs, as plain data: it is answered here or in a worker. */
export interface WhatIfQuestion {
  readonly point: YearPoint;
  readonly leaveOut: readonly string[];
  /** YAML. */
  readonly entries?: string;
  readonly ruleSet?: RuleSet;
  readonly actor: string;
  /** ISO instant at which the point was recorded; empty where nothing was. */
  readonly at: string;
}

export const WHAT_IF = 'WhatIf';

/** @throws RequestError ENTRIES_INVALID, QuestionError, and what an entry is refused with. */
export async function answerWhatIf(
  store: EventStore,
  years: YearReading,
  { point, entries, actor, ...supposed }: WhatIfQuestion,
): Promise<Supposed> {
  const named = entries === undefined ? [] : entriesOf(entries, actor);
  const tryOn = (without: YearPoint) => tryEntries(new WriteSide(store), { point: without, entries: named });
  return suppose(years, point, { ...supposed, tryOn });
}

/** The same for a worker. */
export function whatIfOn(store: EventStore): Answerer {
  return { answer: (years: YearReading, question: WhatIfQuestion) => answerWhatIf(store, years, question) };
}

function entriesOf(yaml: string, actor: string) {
  const read = readEntriesAlone(yaml, actor);
  if (read.ok) return read.entries;
  const said = (language: 'zh' | 'en') =>
    read.errors.map((error) => `${error.line}:${error.column} ${error[language]}`).join('; ');
  throw new RequestError('ENTRIES_INVALID', { field: 'entries', reason: said('zh'), reasonEn: said('en') });
}
