import type { Bilingual } from '@ledger/answers';

/** Said when the log breaks off. */
export function nothingMore({ message }: Error): Bilingual {
  return {
    zh: `账库不能再读下去，停止回答一切查询：${message}`,
    en: `the log cannot be read any further, and nothing is answered any more: ${message}`,
  };
}
