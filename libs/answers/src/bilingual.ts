/** A text that users see, in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The name of a code: in Chinese as the tables print it, in English if there is one. */
export interface CodeName {
  readonly zh: string;
  readonly en?: string;
}
