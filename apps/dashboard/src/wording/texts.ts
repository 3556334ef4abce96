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

interface SayAny<Key extends string> extends Say<Key> {
  /** The text of a name that need not be one of the keys. */
  readonly find: (name: string) => string | undefined;
}

interface UseTexts<Key extends string> {
  (): SayAny<Key>;
  /** The texts in a given language. */
  readonly in: Readonly<Record<Language, SayAny<Key>>>;
}

const spoken = new Store<Language>('zh');

/**
 * Texts of one feature in both languages, kept beside it and loaded with it. Gives the hook that reads them:
 * `const t = useExecutionTexts(); t('lines', { count: 3 })`. A key that one language lacks does not compile.
 */
export function textsOf<Key extends string>({ en, zh }: Texts<Key>): UseTexts<Key> {
  const says = { en: sayFrom(en), zh: sayFrom(zh) };
  return Object.assign(() => says[useStore(spoken)], { in: says });
}

/** A text with its places filled. */
function sayFrom<Key extends string>(texts: Readonly<Record<Key, string>>): SayAny<Key> {
  const say = (key: Key, values?: Values) =>
    values ? texts[key].replace(PLACE, (_, name: string) => String(values[name] ?? '')) : texts[key];
  const all = new Map<string, string>(Object.entries(texts));
  return Object.assign(say, { find: (name: string) => all.get(name) });
}

const PLACE = /\{\{(\w+)\}\}/g;

/** Changes the language of all texts. */
export function sayIn(language: Language): void {
  spoken.set(language);
}
