import type { Language } from './texts';

/** The twelve months as they stand under a chart, where a phone has 25 px for each. */
export function axisMonths(language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => (language === 'zh' ? `${index + 1}月` : String(index + 1)));
}
