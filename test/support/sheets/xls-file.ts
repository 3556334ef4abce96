/** Files of .xls written record by record, for what no library writes. */
const SECTOR = 512;
const SMALL = 64;
const ENDS = 0xfffffffe;
const FREE = 0xffffffff;
const OF_TABLE = 0xfffffffd;

/** A record: its number, and what it holds. */
export function biffRecord(id: number, ...content: readonly (readonly number[])[]): readonly number[] {
  const bytes = content.flat();
  return [...u16(id), ...u16(bytes.length), ...bytes];
}

export function u16(value: number): readonly number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** A text of latin letters with its length before it. */
export function biffText(text: string): readonly number[] {
  return [...u16(text.length), 0, ...Array.from(text, (mark) => mark.charCodeAt(0))];
}

interface WrittenXlsSheet {
  readonly name: string;
  /** Between the first and the last record of the sheet. */
  readonly records: readonly (readonly number[])[];
  readonly isHidden?: true;
  readonly isChart?: true;
}

/** The stream of a workbook, behind what `globals` adds to its beginning. */
export function workbookStream(
  sheets: readonly WrittenXlsSheet[],
  globals: readonly (readonly number[])[] = [],
): readonly number[] {
  const begin = biffRecord(0x809, u16(0x600), u16(5), new Array<number>(12).fill(0));
  const end = biffRecord(0x0a);
  const bodies = sheets.map(({ records }) => [...begin, ...records.flat(), ...end]);
  const named = (from: number) =>
    sheets.flatMap(({ name, isHidden, isChart }, i) => {
      const before = bodies.slice(0, i).reduce((sum, body) => sum + body.length, 0);
      const letters = Array.from(name, (mark) => mark.charCodeAt(0));
      const state = [isHidden ? 1 : 0, isChart ? 2 : 0];
      return biffRecord(0x85, u32(from + before), state, [letters.length, 0], letters);
    });
  const length = begin.length + globals.flat().length + named(0).length + end.length;
  return [...begin, ...globals.flat(), ...named(length), ...end, ...bodies.flat()];
}

/** A compound file of one stream, and below it, where it is given, that of an object in a sheet, as small streams. */
export function compoundFile(workbook: readonly number[], embedded: readonly number[] = []): Uint8Array {
  const [first, second] = [workbook, embedded].map((stream) => padded(stream, SMALL));
  const small = [...(first ?? []), ...(second ?? [])];
  const [own, other] = [(first ?? []).length / SMALL, (second ?? []).length / SMALL];
  const shared = padded(small, SECTOR);
  const sectors = shared.length / SECTOR;
  const table = [OF_TABLE, ENDS, ENDS, ...chainOf(3, sectors)];
  const smallTable = [...chainOf(0, own), ...chainOf(own, other)];
  const directory = [
    entry({ name: 'Root Entry', kind: 5, below: 1, start: 3, bytes: shared.length }),
    entry({ name: 'Workbook', kind: 2, right: 2, start: 0, bytes: workbook.length }),
    entry({ name: 'MBD00000001', kind: 1, below: 3, start: 0, bytes: 0 }),
    entry({ name: 'Workbook', kind: embedded.length > 0 ? 2 : 0, start: own, bytes: embedded.length }),
  ];
  return Uint8Array.from([
    ...header(),
    ...numbers(table),
    ...directory.flat(),
    ...numbers(smallTable),
    ...shared,
  ]);
}

function header(): readonly number[] {
  const bytes = new Array<number>(SECTOR).fill(0xff);
  const put = (at: number, content: readonly number[]) => bytes.splice(at, content.length, ...content);
  put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(16).fill(0)]);
  put(24, [u16(0x3e), u16(3), u16(0xfffe), u16(9), u16(6)].flat());
  put(34, new Array<number>(10).fill(0));
  put(44, [1, 1, 0, 4_096, 2, 1, ENDS, 0, 0].flatMap(u32));
  return bytes;
}

interface WrittenEntry {
  readonly name: string;
  readonly kind: number;
  readonly right?: number;
  readonly below?: number;
  readonly start: number;
  readonly bytes: number;
}

function entry({ name, kind, right = FREE, below = FREE, start, bytes }: WrittenEntry): readonly number[] {
  const letters = Array.from(name, (mark) => u16(mark.charCodeAt(0))).flat();
  return [
    ...padded(letters, 64),
    ...u16(letters.length + 2),
    kind,
    1,
    ...[FREE, right, below].flatMap(u32),
    ...new Array<number>(36).fill(0),
    ...u32(start),
    ...u32(bytes),
    ...u32(0),
  ];
}

function chainOf(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? ENDS : from + i + 1));
}

function numbers(values: readonly number[]): readonly number[] {
  const free = new Array<number>(SECTOR / 4 - values.length).fill(FREE);
  return [...values, ...free].flatMap(u32);
}

function padded(bytes: readonly number[], multiple: number): readonly number[] {
  const room = new Array<number>((multiple - (bytes.length % multiple)) % multiple).fill(0);
  return [...bytes, ...room];
}
