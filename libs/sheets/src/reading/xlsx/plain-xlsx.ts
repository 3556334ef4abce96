import { SheetError } from '../../sheet-error';
import { checkRows } from '../limits';
import type { Sheet } from '../workbook';
import { CellFormats, SharedTexts, ThemeColours } from './shared-parts';
import { SheetXml, type SheetLimits } from './sheet-xml';
import { Tags, Unusual, type TagReader } from './tags';
import { unpack } from './unpack';
import { Book, Links } from './workbook-xml';

interface XlsxLimits {
  readonly unpackedBytes: number;
  readonly cells: number;
  readonly rows: number;
  /** Rows that a sheet may have besides: what stands above a list, and below it. */
  readonly rowsBeside: number;
}

/** A sheet without the texts that are asked for later. */
export type PlainSheet = Omit<Sheet, 'shown' | 'hiddenRows'> & { readonly hidden: readonly number[] };

/**
 * A workbook as programs write it, in one way through each of its files: the library holds the text of a whole sheet and an
 * object for each of its texts, many times what the cells need. Undefined where it is written in another way: the library reads it.
 * @throws SheetError TOO_MANY_CELLS, TOO_MANY_ROWS, UNPACKS_TOO_LARGE
 */
export function readPlainXlsx(bytes: Uint8Array, limits: XlsxLimits): readonly PlainSheet[] | undefined {
  try {
    return readSheets(bytes, limits);
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

function readSheets(bytes: Uint8Array, limits: XlsxLimits): readonly PlainSheet[] {
  const { book, links, ...shared } = readShared(bytes, limits);
  const context = { ...shared, is1904: book.is1904, limits: counted(limits) };
  const named = book.sheets
    .filter(({ id }) => links.hasCells(id))
    .map((sheet) => ({
      ...sheet,
      xml: new SheetXml(sheet.name, context),
      path: links.pathOf(sheet.id),
    }));
  const byPath = new Map(named.map(({ path, xml }) => [path, xml]));
  if (named.length === 0 || byPath.size !== named.length) throw new Unusual('sheets share their file');
  readFiles(bytes, (name) => byPath.get(name), limits);
  return named.map(({ name, isHidden, xml }) => {
    if (!xml.isWhole) throw new Unusual('a sheet has no rows');
    const { rows, merges, formulas, looks, hiddenRows: hidden } = xml;
    const { red, struck, scaled } = looks;
    const more = { red, struck, scaled, ...(book.is1904 && { is1904: true as const }) };
    return { name, isHidden, rows, merges, formulas, hidden, ...more };
  });
}

/** What is needed before a sheet can be read: it may stand behind the sheets. */
function readShared(bytes: Uint8Array, limits: XlsxLimits) {
  const [book, links, texts] = [new Book(), new Links(), new SharedTexts()];
  const [formats, theme] = [new CellFormats(), new ThemeColours()];
  const readers = new Map<string, TagReader>([
    ['xl/workbook.xml', book],
    ['xl/_rels/workbook.xml.rels', links],
    ['xl/sharedStrings.xml', texts],
    ['xl/styles.xml', formats],
    ['xl/theme/theme1.xml', theme],
  ]);
  const found = readFiles(bytes, (name) => readers.get(name), limits);
  if (links.shared().some((path) => !found.has(path)))
    throw new Unusual('files stand where programs put none');
  return { book, links, texts: texts.texts, styles: formats.styles(theme.colours) };
}

/** The names of those that were read, each to its end. */
function readFiles(
  bytes: Uint8Array,
  readerOf: (name: string) => TagReader | undefined,
  { unpackedBytes }: XlsxLimits,
): ReadonlySet<string> {
  const files = new Map<string, Tags>();
  const takerOf = (name: string) => {
    const reader = readerOf(name);
    if (!reader) return undefined;
    const tags = new Tags(reader);
    files.set(name, tags);
    return tags.take.bind(tags);
  };
  const isSound = unpack(bytes, takerOf, { bytes: unpackedBytes });
  if (!isSound || ![...files.values()].every(({ isEnded }) => isEnded))
    throw new Unusual('the archive is broken');
  return new Set(files.keys());
}

/** Rows are held as wide as their last cell: so many cells they may have with those that are blank. */
const MOST_HELD = 20_000_000;

/** All sheets together. */
function counted({ cells: limit, ...rows }: XlsxLimits): SheetLimits {
  let [written, held] = [0, 0];
  const check = (isTooMany: boolean) => {
    if (isTooMany) throw new SheetError('TOO_MANY_CELLS', { limit });
  };
  return {
    count: () => {
      written += 1;
      check(written > limit);
    },
    widen: (by) => {
      held += by;
      check(held > MOST_HELD);
    },
    checkRow: (row, sheet) => {
      checkRows(sheet, row + 1, rows);
    },
  };
}
