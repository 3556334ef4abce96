import type { EntryVerdict } from '@ledger/write-side';

/** What becomes of an entry, in a word. */
export const VERDICT_WORDS = {
  new: '新 new',
  known: '已有 known',
  nothing: '无变化 changes nothing',
  changed: '已导入且内容不同 changed',
  refused: '未通过 refused',
} as const satisfies Record<EntryVerdict['status'], string>;

/** The code of an error and what it says, in both languages where it has them. */
export function wordsOf(error: Error): string {
  const zh = 'zh' in error ? `${String(error.zh)}\n    ` : '';
  return `${'code' in error ? String(error.code) : error.name} ${zh}${error.message}`;
}
