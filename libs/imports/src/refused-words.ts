import type { EntryVerdict } from '@ledger/write-side';
import { inWordsOfFile } from '@ledger/year-file';
import type { ReadFile } from './import-source';

/** A verdict on an entry of a file, and where a year file was refused, why in its words. */
export function inWordsOf(file: ReadFile, at: number, verdict: EntryVerdict): EntryVerdict {
  const loaded = file.entries[at];
  if (file.kind !== 'YEAR_FILE' || !verdict.error || !loaded) return verdict;
  const source = file.places[at]?.file === file.name ? 'document' : 'voucher';
  return { ...verdict, error: inWordsOfFile(verdict.error, { intent: loaded.entry.intent, source }) };
}
