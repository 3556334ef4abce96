import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

export interface Texts<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly zh: Readonly<Record<Key, string>>;
}

/** Values for the `{{name}}` places of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a text; the same function until the language changes, so that what is drawn from it stays. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Texts of one feature in both languages, kept beside it and loaded with it. Gives the hook that reads them:
 * `const t = useExecutionTexts(); t('lines', { count: 3 })`. A key that one language lacks does not compile.
 */
export function textsOf<Key extends string>(feature: string, { en, zh }: Texts<Key>): () => Say<Key> {
  i18next.addResourceBundle('en', feature, en);
  i18next.addResourceBundle('zh', feature, zh);
  const known = new Map<string, Say<Key>>();
  return () => {
    const language = useSyncExternalStore(onLanguage, languageNow);
    const say = known.get(language) ?? sayIn(language, feature);
    known.set(language, say);
    return say;
  };
}

/** Texts are looked up once, and their places filled here: pages say them all at every step of the time bar. */
function sayIn<Key extends string>(language: string, feature: string): Say<Key> {
  const lookUp: (key: string, how: { skipInterpolation: true }) => string = i18next.getFixedT(
    language,
    feature,
  );
  const known = new Map<Key, string>();
  return (key, values) => {
    const text = known.get(key) ?? lookUp(key, { skipInterpolation: true });
    known.set(key, text);
    return values ? text.replace(PLACE, (_, name: string) => String(values[name] ?? '')) : text;
  };
}

const PLACE = /\{\{(\w+)\}\}/g;

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function languageNow(): string {
  return i18next.language;
}

/** Starts i18next; the switch in the header changes the language. Must run before any `textsOf`. */
void i18next.init({
  lng: 'zh',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
});

export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(language);
}
