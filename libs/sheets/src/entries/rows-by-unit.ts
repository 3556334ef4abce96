import { textOf, type Cell } from '../reading/workbook';
import { isUnitOfMoney } from '../tables/money-unit';
import type { FoundTable } from '../tables/find-table';
import { AMOUNT_FIELDS } from '../tables/fields';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { officeIn } from '../tables/said-above';
import { subtotalNamed } from '../tables/subtotal-names';
import { readAmount } from '../values/amount';
import { readCode } from '../values/code';
import { entryNote } from './entry-note';
import type { SheetOptions } from './sheet-entry';

/** The unit of a row: `own` is the one that the importer named for the whole list. */
export type UnitOfRow = 'own' | { readonly unitCode: string } | 'unknown';

type Asked = Pick<SheetOptions, 'units' | 'ownUnit'>;

/**
 * Says which unit each row of a list belongs to: the one that its column names, else a line above it, the lines above
 * the list or the name of the sheet; else the one that the importer named.
 */
export class RowUnits {
  /** Rows that name a unit that is not known, where the list names no other: taken as that of the importer. */
  readonly assumed: { readonly row: number; readonly note: CellNote }[] = [];
  /** The known units that the list names. */
  readonly named: ReadonlySet<string>;
  private readonly byName = new Map<string, string | undefined>();
  private readonly read = new Map<string, string | undefined>();
  private readonly isOfSeveral: boolean;
  private readonly sections: readonly { readonly at: number; readonly unitCode: string }[];
  private readonly above: string | undefined;

  constructor(
    table: FoundTable,
    private readonly asked: Asked,
  ) {
    for (const [unitCode, { names = [] }] of asked.units ?? [])
      for (const name of new Set(names.map(plain)))
        // Two units of one name are told apart by their codes only.
        this.byName.set(name, this.byName.has(name) ? undefined : unitCode);
    const hasColumn = table.columns.has('unit');
    const inRows: ReadonlySet<string> = hasColumn ? this.namedIn(table) : new Set();
    this.isOfSeveral = inRows.size > 1;
    this.sections = hasColumn ? [] : this.sectionsOf(table);
    this.above = hasColumn ? undefined : this.saidAbove(table);
    const around = [...this.sections.map(({ unitCode }) => unitCode), this.above ?? ''];
    this.named = new Set([...inRows, ...around].filter((code) => asked.units?.has(code)));
  }

  of({ row, kind, texts, placeOf }: SheetRow): UnitOfRow {
    const { ownUnit } = this.asked;
    const fallback = ownUnit === undefined ? 'unknown' : 'own';
    if (kind === 'subtotal') return fallback;
    const text = officeText(texts.unit);
    const named =
      text === undefined
        ? (this.sections.findLast(({ at }) => at < row)?.unitCode ?? this.above)
        : this.unitNamed(text);
    if (named !== undefined) return named === ownUnit ? 'own' : { unitCode: named };
    if (ownUnit === undefined || this.isOfSeveral) return 'unknown';
    if (text !== undefined && this.assumed.length === 0) {
      const note = entryNote('UNIT_ASSUMED', placeOf('unit'), { unit: text, own: ownUnit });
      this.assumed.push({ row, note });
    }
    return 'own';
  }

  /** The known unit that a text names by its code or its name; undefined if it names none, or two. */
  private unitNamed(text: string): string | undefined {
    if (this.read.has(text)) return this.read.get(text);
    const { units } = this.asked;
    const read = readCode(text);
    const byCode = [read?.code, text].find((code) => code !== undefined && units?.has(code));
    const byName = this.byName.get(plain(text)) ?? (read && this.byName.get(plain(read.name)));
    const isOfTwo = byCode !== undefined && byName !== undefined && byCode !== byName;
    const named = isOfTwo ? undefined : (byCode ?? byName);
    if (this.read.size < MOST_REMEMBERED) this.read.set(text, named);
    return named;
  }

  /** The units that rows with an amount name in their column: what is not known by its words. */
  private namedIn({ sheet, part, heading, columns }: FoundTable): ReadonlySet<string> {
    const column = columns.get('unit') ?? -1;
    const amounts = AMOUNT_FIELDS.flatMap((field) => columns.get(field) ?? []);
    const found = new Set<string>();
    const seen = new Set<Cell>();
    for (let at = heading.last + 1; at < part.to; at += 1) {
      const cells = sheet.rows[at] ?? [];
      const cell = cells[column];
      if (cell === undefined || seen.has(cell) || subtotalNamed(cells)) continue;
      if (!amounts.some((one) => readAmount(cells[one], 'YUAN').kind === 'amount')) continue;
      seen.add(cell);
      const text = officeText(textOf(cell));
      if (text !== undefined) found.add(this.unitNamed(text) ?? text);
    }
    return found;
  }

  /** Lines between the rows that hold nothing but a unit that is known. */
  private sectionsOf({ sheet, part, heading }: FoundTable) {
    const sections: { readonly at: number; readonly unitCode: string }[] = [];
    for (let at = heading.last + 1; at < part.to; at += 1) {
      const [only, ...others] = new Set(
        (sheet.rows[at] ?? []).map((cell) => textOf(cell).trim()).filter(Boolean),
      );
      if (only === undefined || others.length > 0) continue;
      const unitCode = this.unitNamed(
        officeIn([only]) ?? only.replace(/^[一二三四五六七八九十\d]+[、.]\s*/, ''),
      );
      if (unitCode !== undefined) sections.push({ at, unitCode });
    }
    return sections;
  }

  private saidAbove({ office, sheet }: FoundTable): string | undefined {
    const named = office === undefined ? undefined : this.unitNamed(office);
    return named ?? this.unitNamed(sheet.name.trim());
  }
}

const MOST_REMEMBERED = 1_000;

/** A column 单位 may say in what is counted: 元, 台. */
function officeText(text = ''): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' || isUnitOfMoney(trimmed) || /^\p{Script=Han}$/u.test(trimmed) ? undefined : trimmed;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
