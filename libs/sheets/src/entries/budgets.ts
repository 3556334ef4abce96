import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { adjustmentKindOf, adjustmentsOf } from './adjustments';
import { ByDocument, documentOf, type Document, type Grouped, type GroupedRows } from './documents';
import { LineFinder } from './find-line';
import { LineAmounts } from './line-amounts';
import { namedLine } from './named-line';
import { idOf, type SheetOptions } from './sheet-entry';

/**
 * Approvals of the year-start budget. A row that names an adjustment becomes a supplement, a reduction or a transfer.
 */
export function budgetOf(rows: readonly SheetRow[], options: SheetOptions): GroupedRows {
  const initial = rows.filter((row) => adjustmentKindOf(row) === undefined);
  const lines = new LineFinder(options);
  const [approvals, adjustments] = [
    approvalsOf(initial, options, lines),
    adjustmentsOf(rows, options, lines),
  ];
  return {
    entries: [...approvals.entries, ...adjustments.entries],
    faults: new Map([...approvals.faults, ...adjustments.faults]),
  };
}

/**
 * The rows of one document approve its lines together. Rows of the same line are added, because a document names each
 * line once.
 */
function approvalsOf(rows: readonly SheetRow[], options: SheetOptions, lines: LineFinder): GroupedRows {
  const faults = new Map<SheetRow, readonly CellNote[]>();
  const documents = new ByDocument<Document & { readonly lines: LineAmounts }>();
  for (const row of rows) {
    const fen = row.amounts.amount;
    const document = documentOf(row, options);
    const { line, faults: ofLine } = namedLine(row, lines);
    const wrong = [...row.faults, ...document.faults, ...ofLine];
    if (fen === undefined && row.faults.length === 0) wrong.push(note('NO_AMOUNT', row.placeOf('amount')));
    if (wrong.length > 0 || fen === undefined || !document.found || line === undefined) {
      faults.set(row, wrong);
      continue;
    }
    const { found: of } = document;
    const approval = documents.of(idOf('budget', of.documentNo), of, () => ({
      ...of,
      lines: new LineAmounts(),
    }));
    approval.lines.add(line, fen, row.amounts.procurement);
  }
  const entries = documents.named().map(([entryId, { documentNo, on, row, lines }]): Grouped => ({
    entryId,
    intent: {
      type: 'ApproveAppropriation',
      occurredOn: on,
      documentNo,
      lines: lines.all(),
    } as const,
    row,
  }));
  return { entries, faults };
}
