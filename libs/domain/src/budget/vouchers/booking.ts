import { applyEvent } from '../../decider';
import { DomainError } from '../../domain-error';
import { requireEntries, requireFewEntries } from '../../refusals';
import type { LineKey } from '../line/budget-line';
import { openedYear } from '../year/year.facts';
import { isRecorded, recordExpenditure } from './recording';
import { namedOn, requireFreeVoucher } from './voucher-numbers';
import { voucherNumberKey } from './voucher-identity';
import type { RecordExpenditure, RecordVoucher, VoucherRow } from './vouchers.commands';
import { refuse } from './vouchers.errors';
import { type VoucherEvent, type VouchersState, voucherCards } from './vouchers.facts';

/** Far more rows than a paper voucher has. Limits the work of one command. */
const MOST_ROWS = 1_000;

/** Records a voucher with all its rows, or none of them. Each row is decided on what the rows above it leave. */
export function recordVoucher(command: RecordVoucher, state: VouchersState): readonly VoucherEvent[] {
  openedYear(state);
  const { occurredOn, voucherNo, rows } = command;
  requireEntries(rows, 'rows');
  requireFewEntries(rows, MOST_ROWS, 'rows');
  const named = namedOn(state, occurredOn, { voucherNo });
  if (isBooked(command, state)) return [];
  requireFreeVoucher(state, named, { on: occurredOn });
  const draft = draftOf(state, rows);
  return rowsOf(command).flatMap((row, index) => {
    const events = inRow(index, () => recordExpenditure(row, draft));
    for (const event of events) applyEvent(voucherCards, draft, event);
    return events;
  });
}

/** The rows as separate vouchers. A single row needs no number. */
function rowsOf({ occurredOn, voucherNo, rows }: RecordVoucher): readonly RecordExpenditure[] {
  return rows.map((row, index) => ({
    type: 'RecordExpenditure',
    occurredOn,
    voucherNo,
    ...(rows.length > 1 && { row: index + 1 }),
    ...row,
  }));
}

function isBooked(command: RecordVoucher, state: VouchersState): boolean {
  const rows = rowsOf(command);
  if (!rows.every((row, index) => inRow(index, () => isRecorded(row, state)))) return false;
  const { voucherNo, occurredOn } = command;
  const next = namedOn(state, occurredOn, { voucherNo, row: rows.length + 1 });
  if (state.vouchers.has(`${voucherNumberKey(next)}\n${rows.length + 1}`))
    refuse('DUPLICATE_VOUCHER', { field: 'voucherNo', voucherNo });
  return true;
}

/** A decision must not change the state. Copies only what the rows touch, because a year may hold many vouchers. */
function draftOf(state: VouchersState, rows: readonly VoucherRow[]): VouchersState {
  const lines = new Map(state.lines);
  const commitments = new Map(state.commitments);
  for (const { line, commitmentId } of rows) {
    copyLine(state, lines, line);
    const commitment = commitmentId === undefined ? undefined : state.commitments.get(commitmentId);
    if (commitment && commitmentId !== undefined) commitments.set(commitmentId, { ...commitment });
  }
  const { overseas, vehiclePurchase, vehicleRunning, reception } = state.threePublicSpent;
  return {
    ...state,
    lines,
    commitments,
    threePublicSpent: {
      overseas: overseas.slice(),
      vehiclePurchase: vehiclePurchase.slice(),
      vehicleRunning: vehicleRunning.slice(),
      reception: reception.slice(),
    },
    vouchers: new Map(),
    reversals: new Map(),
    voucherDays: new Map(),
    spellings: new Map(),
  };
}

function copyLine(
  state: VouchersState,
  lines: Map<LineKey, ReturnType<VouchersState['lines']['get']> & object>,
  line: LineKey,
) {
  const balance = state.lines.get(line);
  if (balance)
    lines.set(line, { ...balance, available: balance.available.slice(), spent: balance.spent.slice() });
}

/** A refusal of a row says which row. */
function inRow<T>(index: number, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, refusal, details, field } = error;
    const wording = { zh: `第 ${index + 1} 行：${refusal.zh}`, en: `row ${index + 1}: ${refusal.en}` };
    const place = field === undefined || WHOLE.has(field) ? field : `rows.${index}.${field}`;
    throw new DomainError(code, { ...refusal, ...wording }, { ...details, ...(place && { field: place }) });
  }
}

/** The fields that the voucher states once for all of its rows. */
const WHOLE: ReadonlySet<string> = new Set(['voucherNo', 'occurredOn']);
