import type { Block } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import type { Remark } from '../report';
import type { PaperFacts } from '../text/paper-facts';
import { contentsRemarks } from './contents-remarks';
import { directionRemarks } from './direction-remarks';
import { gradeRemarks } from './grade-remarks';
import { nameRemarks, type CodeNames } from './name-remarks';
import { placeholderRemarks } from './placeholder-remarks';
import { wordingRemarks } from './wording-remarks';
import { yearRemarks } from './year-remarks';

/** What the remarks need to know of a paper. */
export interface RemarkSource {
  readonly blocks: readonly Block[];
  readonly facts: PaperFacts;
  /** The names that the tables print for each code. */
  readonly codeNames: CodeNames;
}

/** What a reader would mark besides contradictions between figures, in the order of the pages. */
export function remarksOn({ blocks, facts, codeNames }: RemarkSource): readonly Remark[] {
  const remarks = [
    ...placeholderRemarks(blocks),
    ...contentsRemarks(blocks),
    ...nameRemarks(blocks, codeNames),
    ...gradeRemarks(blocks),
    ...blocks.flatMap((block): readonly Remark[] => {
      if (block.kind === 'table') {
        // Several numbers in one cell of a table whose columns are not known are well printed.
        return (block.notRead === undefined ? block.cells : [])
          .filter(({ text }) => printedNumber(text).kind === 'malformed')
          .map(({ page, text }) => ({ code: 'MALFORMED_NUMBER', page, text }));
      }
      return [...wordingRemarks(block), ...directionRemarks(block), ...yearRemarks(block, facts)];
    }),
  ];
  return remarks.toSorted((one, other) => one.page - other.page);
}
