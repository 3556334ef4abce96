import { Store, useStore } from '../state/store';

export type Language = 'zh' | 'en';

export interface Texts<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly zh: Readonly<Record<Key, string>>;
}

/** Values for the `{{name}}` places of a text. */
type Values = Readonly<Record<string, string | number>>;

/** Says a text; the same function until the language changes, so that what is drawn from it stays. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

const spoken = new Store<Language>('zh');

/**
 * Texts of one feature in both languages, kept beside it and loaded with it. Gives the hook that reads them:
 * `const t = useExecutionTexts(); t('lines', { count: 3 })`. A key that one language lacks does not compile.
 */
export function textsOf<Key extends string>({ en, zh }: Texts<Key>): () => Say<Key> {
  const says = { en: sayFrom(en), zh: sayFrom(zh) };
  return () => says[useStore(spoken)];
}

/** A text with its places filled. */
function sayFrom<Key extends string>(texts: Readonly<Record<Key, string>>): Say<Key> {
  return (key, values) =>
    values ? texts[key].replace(PLACE, (_, name: string) => String(values[name] ?? '')) : texts[key];
}

const PLACE = /\{\{(\w+)\}\}/g;

/** Changes the language of all texts. */
export function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  spoken.set(language);
}
