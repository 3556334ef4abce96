import { readCode, type CodeRead } from './code';
import { codesTogether, type CodesTogether } from './codes-together';

/** A list with more different codes has a different code in each row, so sharing saves nothing. */
const MOST_KEPT = 20_000;

/** Caches codes. Lists repeat the same few codes, so each text is read once, and rows share the result. */
export class CodesRead {
  private readonly read = new Map<string, CodeRead | undefined>();
  private readonly together = new Map<string, CodesTogether | undefined>();

  /** Both codes, where a cell has them. */
  both(text: string): CodesTogether | undefined {
    if (this.together.has(text)) return this.together.get(text);
    const codes = codesTogether(text);
    if (this.together.size < MOST_KEPT) this.together.set(text, codes);
    return codes;
  }

  of(text: string): CodeRead | undefined {
    if (this.read.has(text)) return this.read.get(text);
    const code = readCode(text);
    if (this.read.size < MOST_KEPT) this.read.set(text, code);
    return code;
  }
}
