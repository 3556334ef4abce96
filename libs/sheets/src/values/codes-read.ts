import { readCode, type CodeRead } from './code';

/** A list with more different codes has a different code in each row, so sharing saves nothing. */
const MOST_KEPT = 20_000;

/** Caches codes. Lists repeat the same few codes, so each text is read once, and rows share the result. */
export class CodesRead {
  private readonly read = new Map<string, CodeRead | undefined>();

  of(text: string): CodeRead | undefined {
    if (this.read.has(text)) return this.read.get(text);
    const code = readCode(text);
    if (this.read.size < MOST_KEPT) this.read.set(text, code);
    return code;
  }
}
