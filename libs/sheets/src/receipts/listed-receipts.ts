import { placeName, type Cell, type Sheet, type Workbook } from '../reading/workbook';
import { fieldNamed, normalized } from '../tables/field-named';
import { findTable } from '../tables/find-table';
import { turnedSheet } from './turned-sheet';
import { labelledCells, type Labelled } from './labelled-cells';

/** No receipt is as long, and a sheet of this many is a list of something. */
const MOST_ROWS = 20_000;

/**
 * The workbook with each sheet of receipts (支付回单: a label and what it says, again and again) as a list: one row for each
 * receipt, at its last row. `origins` of such a sheet tell where its cells come from. Other sheets stay as they are.
 */
export function listedReceipts(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => listedSheet(sheet) ?? sheet) };
}

function listedSheet(sheet: Sheet): Sheet | undefined {
  if (sheet.isHidden || sheet.rows.length > MOST_ROWS || findTable(sheet)) return undefined;
  const turned = turnedSheet(sheet);
  if (turned) return turned;
  const receipts = receiptsOf(labelledCells(sheet));
  const [first] = receipts[0]?.values() ?? [];
  if (!first) return undefined;
  const labels = [...new Set(receipts.flatMap((receipt) => [...receipt.keys()]))];
  const rows: (readonly Cell[])[] = sheet.rows.map((cells, row) => (row < first.row ? cells : []));
  rows[first.row] = labels;
  const origins = new Map<string, string>();
  const places = new Map<string, string>();
  for (const receipt of receipts) {
    const at = Math.max(...[...receipt.values()].map(({ row }) => row));
    rows[at] = labels.map((label) => receipt.get(label)?.value);
    for (const [column, label] of labels.entries()) {
      const from = receipt.get(label);
      if (!from) continue;
      origins.set(placeName(at, column), placeName(from.row, from.column));
      places.set(`${from.row},${from.column}`, `${at},${column}`);
    }
  }
  return { ...sheet, rows, merges: [], ...looksAt(sheet, places), origins };
}

/** The receipts of a sheet. A label that comes again begins the next one. */
function receiptsOf(cells: readonly Labelled[]): readonly ReadonlyMap<string, Labelled>[] {
  const receipts: Map<string, Labelled>[] = [];
  let own = new Map<string, Labelled>();
  for (const cell of cells) {
    const label = normalized(cell.label);
    if (own.has(label)) {
      receipts.push(own);
      own = new Map();
    }
    own.set(label, cell);
  }
  const all = [...receipts, own].map(
    (receipt) => new Map([...receipt.values()].map((cell) => [cell.label, cell] as const)),
  );
  return all.every(isReceipt) ? all : [];
}

/** Says who was paid and how much, with a day or a number, over several rows. */
function isReceipt(receipt: ReadonlyMap<string, Labelled>): boolean {
  const fields = new Set([...receipt.keys()].map((label) => fieldNamed([label])?.field));
  const rows = new Set([...receipt.values()].map(({ row }) => row));
  const isNamed = fields.has('date') || fields.has('number');
  return rows.size > 1 && fields.has('amount') && fields.has('payee') && isNamed;
}

function looksAt(sheet: Sheet, places: ReadonlyMap<string, string>): Partial<Sheet> {
  const moved = (all: ReadonlySet<string> = new Set()) =>
    new Set([...all].flatMap((place) => places.get(place) ?? []));
  const scaled = [...(sheet.scaled ?? [])].flatMap(([place, shown]) => {
    const to = places.get(place);
    return to === undefined ? [] : [[to, shown] as const];
  });
  return {
    formulas: moved(sheet.formulas),
    red: moved(sheet.red),
    struck: moved(sheet.struck),
    scaled: new Map(scaled),
  };
}
