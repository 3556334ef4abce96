import { parseLineKey, yearOf } from '@ledger/domain';
import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { LineFinder } from './find-line';
import { entryNote } from './entry-note';
import type { SheetOptions } from './sheet-entry';
import { faulty, notCarriedOut, namedBy, rowNoOf, type Told } from './told';

/** Reads a row of a list of payments: a payment, or a reversal if the amount is negative. */
export function paymentTold(row: SheetRow, options: SheetOptions, lines: LineFinder): Told {
  const { day, amounts, texts, placeOf } = row;
  const notDone = notCarriedOut(row);
  if (notDone) return notDone;
  if (row.faults.length === 0 && isLeftOut(row))
    return { kind: 'left-out', warnings: [entryNote('MONEY_IN', placeOf('income'))] };
  const { fen, isBoth } = fenOf(amounts);
  const faults: CellNote[] = [...row.faults];
  const isFaulty = (field: 'amount' | 'date') => faults.some(({ place }) => place === placeOf(field));
  if (fen === undefined && !isFaulty('amount')) faults.push(note('NO_AMOUNT', placeOf('amount')));
  if (isBoth) faults.push(entryNote('BOTH_WAYS', placeOf('income')));
  if (fen !== undefined && fen < 0 && texts.reverses === undefined)
    faults.push(entryNote('NEGATIVE', placeOf('amount')));
  if (day === undefined && !isFaulty('date')) faults.push(note('NO_DATE', placeOf('date')));
  if (day !== undefined && yearOf(day) !== options.fiscalYear)
    faults.push(entryNote('OTHER_YEAR', placeOf('date'), { year: options.fiscalYear }));
  const { payee, summary, reverses } = texts;
  const rowNo = rowNoOf(texts);
  if (Number.isNaN(rowNo.rowNo)) faults.push(entryNote('BAD_VOUCHER_ROW', placeOf('voucherRow')));
  const named = { ...rowNo, ...namedBy(texts) };
  if (fen !== undefined && day !== undefined && fen < 0 && reverses !== undefined) {
    if (faults.length > 0) return faulty(...faults);
    const { procurement } = amounts;
    const told = { kind: 'reversal', row: row.place, day, ...named, reverses, fen: -fen } as const;
    return {
      ...told,
      ...(procurement !== undefined && { procurementFen: -procurement }),
      ...(payee !== undefined && { payee }),
      reason: summary ?? '退回',
    };
  }
  if (payee === undefined) faults.push(entryNote('NO_PAYEE', placeOf('payee')));
  const found = lines.of(row);
  if (!found.ok) faults.push(lines.note(row, found));
  if (faults.length > 0 || !found.ok || fen === undefined || day === undefined || payee === undefined)
    return faulty(...faults);
  const told = { kind: 'payment', row: row.place, day, ...named } as const;
  const payment = { ...told, pays: paid(row, { line: found.line, fen, payee }) };
  if (reverses === undefined || fen === 0) return payment;
  return { ...payment, warnings: [entryNote('NAMES_REVERSED', placeOf('amount'), { number: reverses })] };
}

/** Whether the row is income and does not say that it reverses a payment. */
function isLeftOut({ amounts: { amount = 0, income = 0 }, texts }: SheetRow): boolean {
  return amount === 0 && income !== 0 && (income < 0 || texts.reverses === undefined);
}

/** The amount paid. In a statement with one column for each direction, income is negative. */
function fenOf({ amount, income = 0 }: SheetRow['amounts']) {
  const isBoth = income !== 0 && amount !== undefined && amount !== 0;
  return { fen: income === 0 || isBoth ? amount : -income, isBoth };
}

function paid(
  { texts, codes, amounts }: SheetRow,
  { line, fen, payee }: { readonly line: string; readonly fen: number; readonly payee: string },
) {
  return {
    line,
    economicCode: codes.economic?.code ?? parseLineKey(line)?.economicCode ?? '',
    amountFen: fen,
    procurementFen: amounts.procurement ?? 0,
    payee,
    ...(texts.summary !== undefined && { summary: texts.summary }),
    ...(texts.commitment !== undefined && { commitmentId: texts.commitment }),
    ...(texts.vehicle !== undefined && { vehicle: texts.vehicle }),
    ...receptionIn(texts),
  };
}

/** The details that a reception needs. Counts that are not numbers are refused when the entry is recorded. */
function receptionIn({ letterNo, guests, companions }: SheetRow['texts']) {
  if (letterNo === undefined && guests === undefined && companions === undefined) return {};
  const counted = { guests: Number(guests ?? 0), companions: Number(companions ?? 0) };
  return { reception: { ...counted, ...(letterNo !== undefined && { officialLetterNo: letterNo }) } };
}
