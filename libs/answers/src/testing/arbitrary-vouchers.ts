import { monthOf } from '@ledger/domain';
import fc from 'fast-check';
import { anyDate, anyId, anyLine, drawn, fen, LINES } from './arbitrary-parts';
import { reversed, spent, type Fact } from './given';

const anyRow = fc.constantFrom(1, 2);

/** A row is on the line that its number says: no store holds a red letter that is on another. */
const numberOf = (id: string, line: (typeof LINES)[number]) => `记-${id}${LINES.indexOf(line)}`;

/** A commitment is on the line that its number says, too. */
const commitmentOf = (id: string, line: (typeof LINES)[number]) => ({ commitmentId: `${id} ${line}` });

const rows = fc
  .tuple(drawn, anyRow, fc.boolean())
  .map(([{ occurredOn, id, line, amountFen }, row, isOfContract]) => {
    const placed = { occurredOn, month: monthOf(occurredOn), row, line };
    const commitment = { ...commitmentOf(id, line), drawnFen: Math.ceil(amountFen / 2) };
    const amounts = { amountFen, procurementFen: Math.floor(amountFen / 3) };
    return spent(numberOf(id, line), { ...placed, ...amounts, ...(isOfContract && { commitment }) });
  });

/** In the month of the voucher or in another: the number is of the month in which the voucher was booked. */
const redLetters = fc
  .record({
    occurredOn: anyDate,
    id: anyId,
    line: anyLine,
    amountFen: fen,
    row: anyRow,
    booked: anyDate,
    reopens: fc.boolean(),
  })
  .map(({ id, booked, reopens, ...data }) => {
    const commitment = { ...commitmentOf(id, data.line), reopenedFen: Math.ceil(data.amountFen / 3) };
    return reversed(numberOf(id, data.line), {
      ...data,
      reversalRow: 3 - data.row,
      month: monthOf(booked),
      ...(reopens && { commitment }),
    });
  });

/** Vouchers of several rows whose numbers begin again each month, and red letters to their rows. */
export const ofMonths: fc.Arbitrary<Fact> = fc.oneof(rows, redLetters);
