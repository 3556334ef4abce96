/** A name in both languages; English is absent where no table has it. */
export interface Name {
  readonly zh: string;
  readonly en?: string | null;
}

interface Refused {
  readonly message: Name;
  readonly cure: Name;
}

/** What is wrong and what mends it, as one text. */
export function withCure({ message, cure }: Refused): Name {
  return { zh: `${message.zh}${cure.zh}`, en: `${message.en} ${cure.en}` };
}
