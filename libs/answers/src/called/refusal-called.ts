import { DomainError, type Called, type RefusalDetails, type Wording } from '@ledger/domain';

type Language = keyof Wording;

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** What a detail is called that is said otherwise in each language. */
const SUFFIX = { zh: 'Zh', en: 'En' } as const satisfies Wording;

const LINE_KEYS = /\b[a-z]+\/(?:basic|project)\/\d+\/[\w.-]+\/\d+/g;

/**
 * The refusal with what people call each line in front of its key, since several lines may be called the same. `details`
 * keep the keys: a detail `line` has its names beside it, as `lineZh` and `lineEn`.
 */
export function refusalCalled({ code, refusal, details }: DomainError, called: Called): DomainError {
  const sayLines = (text: string, language: Language) =>
    text.replaceAll(LINE_KEYS, (key) => besideKey(called.line(key)[language], key, language));
  const said: Record<string, string | number> = { ...details };
  const wording = { zh: refusal.zh, en: refusal.en };
  for (const [name, detail] of textsIn(details)) {
    const only = languageOf(name);
    if (only) {
      said[name] = sayLines(detail, only);
      continue;
    }
    for (const language of LANGUAGES) {
      const own = `${name}${SUFFIX[language]}`;
      said[own] = sayLines(detail, language);
      wording[language] = wording[language].replaceAll(`{${name}}`, `{${own}}`);
    }
  }
  return new DomainError(code, { ...refusal, ...wording }, said);
}

/** Whether a refusal names a line. Most do not, and then the year is not read for names. */
export function namesLine({ details }: DomainError): boolean {
  return textsIn(details).length > 0;
}

/** A line that no table has a name for is called by its key. */
function besideKey(name: string, key: string, language: Language): string {
  if (name === key) return key;
  return language === 'zh' ? `${name}（${key}）` : `${name} (${key})`;
}

/** Details that name a line. */
function textsIn(details: RefusalDetails): readonly (readonly [string, string])[] {
  return Object.entries(details).flatMap(([name, detail]) =>
    typeof detail === 'string' && detail.search(LINE_KEYS) >= 0 ? [[name, detail] as const] : [],
  );
}

/** The language of a detail that is said in one only. */
function languageOf(name: string): Language | undefined {
  return LANGUAGES.find((language) => name.endsWith(SUFFIX[language]));
}
