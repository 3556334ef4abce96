import type { BudgetLine } from '@ledger/domain';

/** A line as a client names it: by its short text or by its parts. */
export interface LineInput {
  readonly key?: string;
  readonly parts?: {
    readonly book: BudgetLine['book'];
    readonly class: BudgetLine['class'];
    readonly function: string;
    readonly project?: string;
    readonly economic: string;
  };
}

/** The short text; parts that make no line make a text that no line has. */
export function lineKeyOf({ key, parts }: LineInput): string {
  if (!parts) return key ?? '';
  return [parts.book, parts.class, parts.function, parts.project ?? '-', parts.economic].join('/');
}
