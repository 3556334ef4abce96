/** A name in both languages; English is absent where no table has it. */
export interface Name {
  readonly zh: string;
  readonly en?: string | null;
}
