import { BOOK_NAMES, BOOKS, parseLineKey, type Book, type BudgetLine, type LineKey } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { entryNote } from './entry-note';
import type { ListYear } from './sheet-entry';

export type LineFound =
  | { readonly ok: true; readonly line: LineKey }
  | {
      readonly ok: false;
      readonly field: 'line' | 'functional' | 'economic' | 'project';
      readonly candidates: readonly LineKey[];
      /** How many lines the row fits, if it fits more than one. */
      readonly fits?: number;
    };

/** Finds the lines of many rows. Rows with the same line fields are looked up once. */
export class LineFinder {
  private readonly found = new Map<string, LineFound>();

  readonly lines: readonly LineKey[];

  constructor(private readonly year: ListYear) {
    this.lines = year.lines;
  }

  of(row: SheetRow): LineFound {
    const { functional, economic, project } = row.codes;
    const { line, book, class: cls } = row.texts;
    const key = JSON.stringify([line, book, cls, functional?.code, economic?.code, project?.code]);
    const known = this.found.get(key);
    if (known) return known;
    const found = findLine(row, this.lines);
    this.found.set(key, found);
    return found;
  }

  /** What is wrong with a row that names no line, or not one alone. */
  note({ placeOf }: SheetRow, { field, fits, candidates }: Extract<LineFound, { ok: false }>): CellNote {
    const said = { candidatesZh: this.called(candidates, 'zh'), candidatesEn: this.called(candidates, 'en') };
    return fits === undefined
      ? entryNote('NO_LINE', placeOf(field), said)
      : entryNote('SEVERAL_LINES', placeOf(field), { ...said, count: fits });
  }

  /** What people call the lines, each with its key, since several may be called the same. */
  called(lines: readonly LineKey[], language: 'zh' | 'en'): string {
    const said = lines.map((key) => {
      const name = this.year.called?.get(key)?.[language] ?? key;
      if (name === key) return key;
      return language === 'zh' ? `${name}（${key}）` : `${name} (${key})`;
    });
    return said.join(language === 'zh' ? '、' : ', ') || '—';
  }
}

/**
 * The line of the year that matches the fields of the row: book, class, functional code, project and economic code. An
 * empty field matches everything. If one of two matching lines is a part of the other, the part is chosen; otherwise
 * nothing is chosen.
 */
function findLine(row: SheetRow, lines: readonly LineKey[]): LineFound {
  const written = writtenLine(row);
  if (written !== undefined) {
    if (lines.includes(written)) return { ok: true, line: written };
    return { ok: false, field: 'line', candidates: nearest(written, lines) };
  }
  const { functional, economic, project } = row.codes;
  const of = (fits: (line: BudgetLine) => boolean, among: readonly LineKey[]) =>
    among.filter((key) => {
      const line = parseLineKey(key);
      return line !== undefined && fits(line);
    });
  const [book, cls] = [bookNamed(row.texts.book), classNamed(row)];
  const inBook = of((line) => (!book || line.book === book) && (!cls || line.class === cls), lines);
  const ofFunction = of((line) => !functional || isWithin(functional.code, line.functionalCode), inBook);
  if (ofFunction.length === 0) return { ok: false, field: 'functional', candidates: lines.slice(0, 3) };
  const ofProject = of((line) => !project || line.projectCode === project.code, ofFunction);
  if (ofProject.length === 0) return { ok: false, field: 'project', candidates: ofFunction.slice(0, 3) };
  const fitting = finest(of((line) => !economic || isWithin(economic.code, line.economicCode), ofProject));
  const [line] = fitting;
  if (fitting.length === 1 && line !== undefined) return { ok: true, line };
  if (fitting.length > 1)
    return { ok: false, field: 'economic', candidates: fitting.slice(0, 3), fits: fitting.length };
  return { ok: false, field: 'economic', candidates: ofProject.slice(0, 3) };
}

/** The full line key in a row. Names may follow the key. */
export function writtenLine({ texts }: SheetRow): LineKey | undefined {
  const [key] = (texts.line ?? '').normalize('NFKC').split(/\s/);
  return key === '' ? undefined : key;
}

/** Up to three lines to suggest, from the same book if it has any. */
function nearest(written: string, lines: readonly LineKey[]): readonly LineKey[] {
  const [book = ''] = written.split('/');
  const near = lines.filter((key) => key.startsWith(`${book}/`));
  return (near.length > 0 ? near : lines).slice(0, 3);
}

/** '30201' is within '302', and '302' is within itself. */
function isWithin(code: string, group: string): boolean {
  return code.startsWith(group);
}

/** Without lines that contain another of the lines. */
function finest(keys: readonly LineKey[]): readonly LineKey[] {
  return keys.filter((key) => !keys.some((other) => other !== key && other.startsWith(key)));
}

export function bookNamed(text: string | undefined): Book | undefined {
  if (text === undefined) return undefined;
  return BOOKS.find((book) => text.includes(BOOK_NAMES[book].zh) || text.includes(shortName(book)));
}

/** The short names in lists: 一般公共预算资金, 政府性基金, 国有资本经营, 社会保险基金, 单位资金. */
function shortName(book: Book): string {
  return BOOK_NAMES[book].zh.replace(/预算$/, '');
}

export function classNamed({ texts, codes }: SheetRow): BudgetLine['class'] | undefined {
  if (texts.class?.includes('基本')) return 'basic';
  return texts.class?.includes('项目') || codes.project ? 'project' : undefined;
}
