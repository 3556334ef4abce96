import { assumedBehind, assumedIn, type AnswerName, type YearPoint } from '@ledger/answers';
import { AskWithoutAssumed } from '@ledger/reader';
import { assumedLines, withoutAssumedTables, type Report } from '@ledger/tables';
import type { Command } from 'commander';
import type { LedgerContext } from './ledger-context';

interface Told {
  /** Takes the place of the answer: what is known without what is assumed. */
  readonly report?: Report;
  /** Stands under the answer. */
  readonly lines: readonly string[];
  /** The same for programs. */
  readonly json: object;
}

interface Asked {
  readonly rests?: AnswerName;
  /** Whether what is assumed is to be left out. */
  readonly isWithout: boolean;
}

export function withoutAssumedOption(command: Command): void {
  command.option(
    '--without-assumed',
    '不含假定：只答不靠假定可知的数 only what is known without what is assumed',
  );
}

/** What is assumed under an answer, or what can be said without that. */
export async function toldOf(
  { reader, queries }: LedgerContext,
  point: YearPoint,
  { rests, isWithout }: Asked,
): Promise<Told> {
  if (rests === undefined) return { lines: [], json: {} };
  if (isWithout) {
    const withoutAssumed = await queries.execute(new AskWithoutAssumed(point));
    return {
      report: withoutAssumedTables(withoutAssumed, rests),
      lines: [],
      json: { answer: withoutAssumed },
    };
  }
  const year = await reader.yearAt(point);
  const assumed = assumedIn(year.documents, rests, point) ?? assumedIn(assumedBehind(year), rests, point);
  return { lines: assumedLines(assumed), json: assumed ? { assumed } : {} };
}
