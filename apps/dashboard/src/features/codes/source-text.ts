import type { Language } from '../../wording/texts';

/** A Chinese phrase, and the same in English, which begins with a small letter. */
const IN_BOTH = /^(?<zh>[^;]*?\p{Script=Han}[^;]*?) (?<en>[a-z][^;]*)$/u;

/** The source of a shipped code in one language. What stands in one language alone, such as a document number, stays. */
export function sourceIn(language: Language, source: string): string {
  return source
    .split('; ')
    .map((part) => IN_BOTH.exec(part)?.groups?.[language] ?? part)
    .join(language === 'zh' ? '；' : '; ');
}
