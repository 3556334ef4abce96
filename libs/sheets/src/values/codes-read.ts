import { readCode, type CodeRead } from './code';

/** Beyond these a list has a code of its own for each row. */
const MOST_KEPT = 20_000;

/** Lists say the same few codes over and over: each text is read once, and its rows share what was read. */
export class CodesRead {
  private readonly read = new Map<string, CodeRead | undefined>();

  of(text: string): CodeRead | undefined {
    if (this.read.has(text)) return this.read.get(text);
    const code = readCode(text);
    if (this.read.size < MOST_KEPT) this.read.set(text, code);
    return code;
  }
}
