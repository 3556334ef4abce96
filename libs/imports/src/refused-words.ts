import type { EntryVerdict } from '@ledger/write-side';
import { inWordsOfFile } from '@ledger/year-file';
import type { ReadFile } from './import-source';
import { inWordsOfList } from './list-words';

/** Words the refusal of an entry with the names that its file uses. */
export function inWordsOf(file: ReadFile, at: number, verdict: EntryVerdict): EntryVerdict {
  const loaded = file.entries[at];
  if (!verdict.error || !loaded) return verdict;
  if (file.kind === 'LIST') return { ...verdict, error: inWordsOfList(verdict.error) };
  if (file.kind !== 'YEAR_FILE') return verdict;
  const source = file.places[at]?.file === file.name ? 'document' : 'voucher';
  return { ...verdict, error: inWordsOfFile(verdict.error, { intent: loaded.entry.intent, source }) };
}
