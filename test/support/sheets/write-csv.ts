/** The encodings in which people's systems write CSV. */
export const CSV_ENCODINGS = ['utf-8', 'utf-8 with mark', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

export function csvBytes(rows: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array {
  const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'gb18030':
      return inTwoBytes(text, 'gb18030');
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type TwoBytes = 'gb18030' | 'big5';
type Table = ReadonlyMap<string, readonly [number, number]>;

const tables = new Map<TwoBytes, Table>();

/** Node only decodes them: the two-byte part of the table, turned round. */
export function inTwoBytes(text: string, encoding: TwoBytes): Uint8Array {
  const table = tables.get(encoding) ?? twoByteTable(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${character} has not two bytes in ${encoding}`);
  }
  return Uint8Array.from(bytes);
}

function twoByteTable(encoding: TwoBytes): Table {
  const decoder = new TextDecoder(encoding);
  const all = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !all.has(character)) all.set(character, [lead, trail]);
    }
  return all;
}
