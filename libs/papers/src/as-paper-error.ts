import { SheetError } from '@ledger/sheets';
import { PaperError } from './paper-error';

/** A refusal of the readers of sheets in the words of papers. Any other error stays. */
export function asPaperError(error: unknown): unknown {
  if (!(error instanceof SheetError)) return error;
  switch (error.code) {
    case 'NEEDS_PASSWORD':
      return new PaperError('PAPER_ENCRYPTED', { cause: error });
    case 'FILE_TOO_LARGE':
    case 'UNPACKS_TOO_LARGE':
    case 'TOO_MANY_ROWS':
    case 'TOO_MANY_CELLS':
      return new PaperError('PAPER_TOO_LARGE', { cause: error });
    default:
      return new PaperError('PAPER_DAMAGED', { cause: error });
  }
}
