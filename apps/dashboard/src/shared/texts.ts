import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'zh' | 'en';

export interface Texts<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly zh: Readonly<Record<Key, string>>;
}

/** Values for the `{{name}}` places of a text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Texts of one feature in both languages, kept beside it and loaded with it. Gives the hook that reads them:
 * `const t = useExecutionTexts(); t('lines', { count: 3 })`. A key that one language lacks does not compile.
 */
export function textsOf<Key extends string>(feature: string, { en, zh }: Texts<Key>) {
  i18next.addResourceBundle('en', feature, en);
  i18next.addResourceBundle('zh', feature, zh);
  return (): ((key: Key, values?: Values) => string) => {
    const { t } = useTranslation(feature);
    const say: (key: string, values: Values) => string = t;
    // The same function until the language changes, so that what is drawn from it stays.
    return useCallback((key, values = {}) => say(key, values), [say]);
  };
}

/** Starts i18next; the switch in the header changes the language. Must run before any `textsOf`. */
void i18next.use(initReactI18next).init({
  lng: 'zh',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
});

export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(language);
}
