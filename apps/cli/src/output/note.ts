import { shownInLines } from '@ledger/domain';

/** Says something beside what is printed: nothing of it moves the cursor or starts an escape sequence. */
export function note(text: string): void {
  process.stderr.write(`${shownInLines(text)}\n`);
}
