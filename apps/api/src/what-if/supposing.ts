import { calledIn, refusalCalled, type YearPoint } from '@ledger/answers';
import { DomainError, type MoneyUnit, type RuleSet } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { suppose, type Answerer, type Supposed, type YearReading } from '@ledger/reader';
import { tryEach, WriteSide } from '@ledger/write-side';
import { inWordsOfFile, readEntriesAlone } from '@ledger/year-file';
import { RequestError } from '../errors/request-error';
import type { Refusal } from '../writing/refusals';
import { readCommands, refusalOfCommand, type GivenCommand } from './commands-tried';

/** All that a what-if needs, as plain data: it is answered here or in a worker. */
export interface WhatIfQuestion {
  readonly point: YearPoint;
  readonly leaveOut: readonly string[];
  /** YAML. */
  readonly entries?: string;
  /** Inputs of mutations. */
  readonly commands: readonly GivenCommand[];
  readonly moneyUnit: MoneyUnit;
  readonly ruleSet?: RuleSet;
  /** Refusals so far: if there are any, none of the commands count. */
  readonly refusals: readonly Refusal[];
  /** ISO instant at which the point was recorded; empty if nothing was recorded. */
  readonly at: string;
}

export interface WhatIfAnswer extends Supposed {
  readonly refusals: readonly Refusal[];
}

export const WHAT_IF = 'WhatIf';

/** The actor of a YAML entry that names none: a question has no actor of its own. */
const NOBODY = '假设 what-if';

/** @throws RequestError ENTRIES_INVALID, QuestionError, and what an entry of YAML is refused with. */
export async function answerWhatIf(
  store: EventStore,
  years: YearReading,
  { point, entries, commands, moneyUnit, refusals: before, ...supposed }: WhatIfQuestion,
): Promise<WhatIfAnswer> {
  const written = entries === undefined ? [] : entriesOf(entries);
  const { unitCode, fiscalYear } = point;
  const read = readCommands(commands, { unitCode, fiscalYear, moneyUnit });
  const refusals = [...before, ...read.refusals];
  // If some are malformed, none of the commands is tried.
  const typed = read.refusals.length > 0 ? [] : read.entries;
  const tryOn = async (without: YearPoint) => {
    const trial = { point: without, entries: [...written, ...typed] };
    const { tried, refused } = await tryEach(new WriteSide(store), trial);
    const called = calledIn(refused.length > 0 ? await years.select(without) : [], fiscalYear);
    for (const { index, error: found } of refused) {
      const error = found instanceof DomainError ? refusalCalled(found, called) : found;
      const entry = written[index];
      if (entry) throw inWordsOfFile(error, { intent: entry.intent, source: 'document' });
      const place = index - written.length;
      refusals.push(refusalOfCommand(error, place, commands[place]));
    }
    return refusals.length > 0 ? [] : tried;
  };
  return { ...(await suppose(years, point, { ...supposed, tryOn })), refusals };
}

/** The same for a worker. */
export function whatIfOn(store: EventStore): Answerer {
  return { answer: (years: YearReading, question: WhatIfQuestion) => answerWhatIf(store, years, question) };
}

function entriesOf(yaml: string) {
  const read = readEntriesAlone(yaml, NOBODY);
  if (read.ok) return read.entries;
  const said = (language: 'zh' | 'en') =>
    read.errors.map((error) => `${error.line}:${error.column} ${error[language]}`).join('; ');
  throw new RequestError('ENTRIES_INVALID', { field: 'entries', reason: said('zh'), reasonEn: said('en') });
}
