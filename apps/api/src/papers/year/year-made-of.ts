import { linesOfPaper, statedPaper, type Layout, type UnderstoodPaper } from '@ledger/paper-check';
import type { Paper } from '@ledger/papers';
import type { MadeYear } from '../paper-answer';
import { recordYearOfPaper } from './year-of-paper';

interface ReadPaper {
  readonly paper: Paper;
  readonly understood: UnderstoodPaper;
  readonly layouts: readonly Layout[];
}

/** A longer name of a file is cut. */
const LONGEST_NAME = 120;

/**
 * The year file that a paper makes: what it states, and the money of its tables on lines. Undefined where no figure was read.
 * Nothing is stored: a person looks at it and imports it.
 */
export function yearMadeOf(
  { paper, understood, layouts }: ReadPaper,
  fileName: string,
): MadeYear | undefined {
  const stated = statedPaper(understood);
  const read = linesOfPaper(paper, layouts);
  if (read.lines.length === 0 && stated.figures.length === 0) return undefined;
  return {
    yearFile: recordYearOfPaper(stated, read, fileName.slice(0, LONGEST_NAME)),
    lineCount: read.lines.length,
    assumedLineCount: read.lines.filter(({ assumed }) => assumed.length > 0).length,
    notLineCount: read.notLines.length,
  };
}
