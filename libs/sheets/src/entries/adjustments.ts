import type { Fen } from '@ledger/domain';
import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { ByDocument, documentOf, type Document, type Grouped, type GroupedRows } from './documents';
import type { LineFinder } from './find-line';
import { LineAmounts } from './line-amounts';
import { namedLine } from './named-line';
import { entryNote } from './entry-note';
import { idOf, type SheetOptions } from './sheet-entry';

type Kind = 'supplement' | 'reduction' | 'transfer';

const KIND_NAMES = { supplement: '追加', reduction: '追减', transfer: '调剂' } as const satisfies Record<
  Kind,
  string
>;

/**
 * The kind of adjustment that a row names. A negative amount without such a word is a reduction. Undefined for the
 * year-start budget.
 */
export function adjustmentKindOf({ texts: { source = '' }, amounts }: SheetRow): Kind | undefined {
  if (/追减|核减|调减|收回/.test(source)) return 'reduction';
  if (/追加|核增|调增/.test(source)) return 'supplement';
  if (/调剂|调整/.test(source)) return 'transfer';
  return (amounts.amount ?? 0) < 0 ? 'reduction' : undefined;
}

interface Adjusting extends Document {
  readonly kind: Kind;
  readonly amounts: LineAmounts;
  readonly approvalNo?: string;
  readonly reasons: Set<string>;
  readonly bases: Set<string>;
}

/**
 * Rows with the same document, kind and day are one adjustment. It is proposed, and also approved if `approvedBy` is
 * given. If the list gives no legal basis, the document number is used; if it gives no reason, the kind is used.
 */
export function adjustmentsOf(
  rows: readonly SheetRow[],
  options: SheetOptions,
  lines: LineFinder,
): GroupedRows {
  const faults = new Map<SheetRow, readonly CellNote[]>();
  const adjusting = new ByDocument<Adjusting>();
  for (const row of rows) {
    const kind = adjustmentKindOf(row);
    if (kind === undefined) continue;
    const { wrong, line, fen, document } = checked(row, kind, { options, lines });
    if (wrong.length > 0 || line === undefined || fen === undefined || !document) {
      faults.set(row, wrong);
      continue;
    }
    const { adjustmentId, approvalNo } = row.texts;
    const id = idOf(adjustmentId ?? idOf(kind, document.documentNo));
    const begun = { ...document, kind, ...empty(), ...(approvalNo !== undefined && { approvalNo }) };
    const one = adjusting.of(id, document, () => begun);
    one.amounts.add(line, fen, signed(row.amounts.procurement, kind));
    if (row.texts.summary !== undefined) one.reasons.add(row.texts.summary);
    if (row.texts.basis !== undefined) one.bases.add(row.texts.basis);
  }
  return { entries: adjusting.named().flatMap(([id, one]) => steps(id, one, options)), faults };
}

function empty() {
  return { amounts: new LineAmounts(), reasons: new Set<string>(), bases: new Set<string>() };
}

interface OfYear {
  readonly options: SheetOptions;
  readonly lines: LineFinder;
}

function checked(row: SheetRow, kind: Kind, { options, lines }: OfYear) {
  const fen = signed(row.amounts.amount, kind);
  const { found: document, faults } = documentOf(row, options);
  const wrong = [...row.faults, ...faults];
  if (fen === undefined && row.faults.length === 0) wrong.push(note('NO_AMOUNT', row.placeOf('amount')));
  if (fen === 0) wrong.push(entryNote('ZERO_ADJUSTMENT', row.placeOf('amount')));
  if (fen !== undefined && fen < 0 && kind === 'supplement')
    wrong.push(entryNote('SIGN_AGAINST_KIND', row.placeOf('amount'), { kind: KIND_NAMES[kind] }));
  // A line of the year, or a new line that the row names in full.
  const found = lines.of(row);
  const named = namedLine(row, lines);
  const line = found.ok ? found.line : named.line;
  if (line === undefined && !found.ok)
    wrong.push(...(named.faults.length > 0 ? named.faults : [lines.note(row, found)]));
  return { wrong, line, fen, document };
}

/** Lists write reductions with or without a minus. */
function signed(fen: Fen | undefined, kind: Kind): Fen | undefined {
  return fen !== undefined && fen > 0 && kind === 'reduction' ? -fen : fen;
}

function steps(
  id: string,
  { documentNo, on, row, kind, amounts, reasons, bases, approvalNo }: Adjusting,
  { approvedBy }: SheetOptions,
): readonly Grouped[] {
  const proposal = {
    type: 'ProposeAdjustment',
    occurredOn: on,
    adjustmentId: id,
    kind,
    items: amounts.all(),
    reason: [...reasons].join('；') || KIND_NAMES[kind],
    legalBasis: [...bases].join('；') || documentNo,
    ...documentNoOf(documentNo),
    ...(approvalNo !== undefined && { threePublicApprovalNo: approvalNo }),
  } as const;
  if (approvedBy === undefined) return [{ entryId: id, intent: proposal, row }];
  const approval = {
    type: 'ApproveAdjustment',
    occurredOn: on,
    adjustmentId: id,
    ...documentNoOf(documentNo),
  } as const;
  return [
    { entryId: id, intent: proposal, row },
    { entryId: idOf('approval', id), intent: approval, row, actor: approvedBy },
  ];
}

function documentNoOf(documentNo: string) {
  return documentNo === '' ? {} : { documentNo };
}
