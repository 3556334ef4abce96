/** A text that users see, in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The name of a code: Chinese as the tables print it, English where there is one. */
export interface CodeName {
  readonly zh: string;
  readonly en?: string;
}
