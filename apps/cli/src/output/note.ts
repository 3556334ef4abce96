import { shownInLines } from '@ledger/domain';

/** Prints a note on standard error, without control characters or escape sequences. */
export function note(text: string): void {
  process.stderr.write(`${shownInLines(text)}\n`);
}
