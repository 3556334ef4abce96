import type { PaperReport } from '@ledger/paper-check';
import type { Paper } from '@ledger/papers';
import type { PaperRefusalCode } from './paper-enums';

/** What a paper came to: as it was read, with its report; or why it could not be read. */
export type PaperAnswer =
  { readonly paper: Paper; readonly report: PaperReport } | { readonly refusal: PaperRefusal };

export interface PaperRefusal {
  readonly code: PaperRefusalCode;
  readonly en: string;
  readonly zh: string;
}
