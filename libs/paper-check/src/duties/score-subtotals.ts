import type { Duty, PaperFigure } from '../statement';
import { figureBelow, itemRows, rowKind, type Form } from './score-cells';
import { headsOfKind, rowsBelow, type HeadCell } from './score-heads';
import { addsUpTo, sumOf } from './score-sums';
import { dutiesOfMost, holding, type TriedSum } from './tried-sums';

/** A row of 小计 and the rows that are scored next to it. */
interface Subtotal {
  readonly row: number;
  readonly items: readonly number[];
}

/** 小计 = Σ of the rows above it, or below it where a form has it first, in the weights and in each column of points. */
export function subtotalSums(form: Form): readonly Duty[] {
  return form.sections.flatMap((section) => {
    const heads = [
      ...headsOfKind(section, 'weight').slice(-1),
      ...headsOfKind(section, 'points'),
      ...headsOfKind(section, 'lost'),
    ];
    const rows = rowsBelow(section).filter((row) => rowKind(form, row) === 'subtotal');
    const items = itemRows(form, section);
    const ways = [above(rows, items), below(rows, items)].map((subtotals) =>
      heads.flatMap((head) => subtotals.flatMap((subtotal) => sumBelow(form, head, subtotal))),
    );
    const [best = []] = ways.toSorted((one, other) => holding(other) - holding(one));
    return dutiesOfMost(best);
  });
}

function above(rows: readonly number[], items: readonly number[]): readonly Subtotal[] {
  return rows.map((row, index) => ({
    row,
    items: items.filter((item) => (rows[index - 1] ?? -1) < item && item < row),
  }));
}

function below(rows: readonly number[], items: readonly number[]): readonly Subtotal[] {
  return rows.map((row, index) => ({
    row,
    items: items.filter((item) => row < item && item < (rows[index + 1] ?? Infinity)),
  }));
}

function sumBelow(form: Form, head: HeadCell, { row, items }: Subtotal): readonly TriedSum[] {
  const total = figureBelow(form, head, row);
  const parts: readonly PaperFigure[] = items.flatMap((item) => figureBelow(form, head, item) ?? []);
  if (!total || parts.length === 0) return [];
  return [{ duty: sumOf(total, parts, 'subtotal'), holds: addsUpTo(parts, Number(total.value)) }];
}
