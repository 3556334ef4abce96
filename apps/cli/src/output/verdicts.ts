import type { EntryVerdict } from '@ledger/write-side';

/** The result for an entry, in one word. */
export const VERDICT_WORDS = {
  new: '新 new',
  known: '已有 known',
  nothing: '无变化 changes nothing',
  changed: '已导入且内容不同 changed',
  refused: '未通过 refused',
} as const satisfies Record<EntryVerdict['status'], string>;

/** The code and text of an error, in both languages if it has both. */
export function wordsOf(error: Error): string {
  const zh = 'zh' in error ? `${String(error.zh)}\n    ` : '';
  return `${'code' in error ? String(error.code) : error.name} ${zh}${error.message}`;
}
