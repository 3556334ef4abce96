/** What is written in a way that is right and seldom: the library reads it, slower and with more memory. */
export class Unusual extends Error {}

/** Takes tag after tag, each with the text in front of it. */
export interface TagReader {
  onTag(tag: string, text: string): void;
}

/** Longer than a cell, with all that stands around its text, can be. */
const LONGEST = 2 ** 20;

/**
 * The tags of an XML file in UTF-8 that comes in pieces: 'c r="A1"', '/c', 'v/', each with the text in front of it.
 * @throws Unusual
 */
export class Tags {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private rest = '';

  /** The file has come to its end, and so has its last tag. */
  isEnded = false;

  constructor(private readonly reader: TagReader) {}

  take(piece: Uint8Array, isLast: boolean): void {
    const text = this.rest + this.decoded(piece, isLast);
    let at = 0;
    for (;;) {
      const opens = text.indexOf('<', at);
      const closes = opens < 0 ? -1 : text.indexOf('>', opens);
      if (closes < 0) break;
      this.reader.onTag(text.slice(opens + 1, closes), opens === at ? '' : text.slice(at, opens));
      at = closes + 1;
    }
    this.rest = text.slice(at);
    this.isEnded = isLast && this.rest.trim() === '';
    if (this.rest.length > LONGEST) throw new Unusual('a text is longer than that of a cell');
  }

  private decoded(piece: Uint8Array, isLast: boolean): string {
    try {
      return this.decoder.decode(piece, { stream: !isLast });
    } catch {
      throw new Unusual('the text is not UTF-8');
    }
  }
}

/** Quotes of the other kind, and spaces where programs write none. */
const ODD = /['\t\r\n]|\s=|=\s/;

/**
 * As programs write it: name="value", behind one space.
 * @throws Unusual
 */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 3;
  const to = tag.indexOf('"', from);
  if (to < 0) throw new Unusual('a tag ends within an attribute');
  return tag.slice(from, to);
}

/** @throws Unusual where {@link attribute} would miss one. */
export function checkPlain(tag: string): void {
  if (ODD.test(tag)) throw new Unusual('attributes are written in a rare way');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that XML stands for; what it does not know of itself stays as it is. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all: string, ...[hex, decimal, name]: readonly (string | undefined)[]) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Workbooks write marks that XML cannot have as _x000D_. */
export function textIn(xml: string): string {
  const text = unescaped(xml);
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
