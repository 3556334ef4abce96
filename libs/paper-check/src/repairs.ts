import { mendingOf, unitOfDigit, type Interval, type Mending, type Repair } from '@ledger/domain';
import { paperOf } from './counterparts';
import type { FigureRepair } from './report';
import type { PaperFigure } from './statement';
import { nameOf } from './written-figures';

/** The value that each figure of a repair would need, and the slip of the pen that explains it. */
export function figureRepairs(
  repair: Repair,
  figures: ReadonlyMap<string, PaperFigure>,
  usualDecimals: ReadonlyMap<PaperFigure['unit'], number>,
): readonly FigureRepair[] {
  return repair.suspects
    .flatMap(({ figureIds }) => figureIds)
    .flatMap((figureId): readonly FigureRepair[] => {
      const figure = figures.get(figureId);
      const domain = repair.domains.get(figureId);
      if (!figure || !domain) return [];
      const mending = mendingOf(figure, {
        allowed: printable(domain, figure),
        neighbours: neighboursOf(figure, figures),
        usualDecimals: usualDecimals.get(figure.unit) ?? 0,
      });
      return [
        {
          figureId,
          label: nameOf(figure),
          page: figure.mark.page,
          ...paperOf(figureId),
          from: asPrinted(figure.value, figure),
          to: asPrinted(valueText(mending), figure),
          ...(mending.misprint === undefined ? {} : { misprint: mending.misprint }),
        },
      ];
    });
}

/**
 * Widens the interval by half of the figure's last digit: every value in it rounds to a value that the figure may have.
 */
function printable({ lo, hi }: Interval, { value, unit }: PaperFigure): Interval {
  const half = unitOfDigit(value.split('.')[1]?.length ?? 0, unit) / 2n;
  return { lo: lo - half, hi: hi + half };
}

/** The value as it is printed: 减少 488.26 万元 has no sign, although the calculation uses a negative number. */
function asPrinted(text: string, { value, isDecrease }: PaperFigure): string {
  return isDecrease === true && value.startsWith('-') ? text.replace('-', '') : text;
}

function valueText({ value, atLeast, atMost }: Mending): string {
  if (value !== undefined) return value;
  if (atMost !== undefined) return `不大于 ${atMost}`;
  return atLeast === undefined ? '无法确定' : `不小于 ${atLeast}`;
}

/** A cell id. The id of its table has the number of the paper in front if there are several papers. */
const CELL = /^((?:\d+:)?t\d+)\.r(\d+)\.c(\d+)$/u;

/** The cells above, below and beside a cell. A typist may copy a number from a neighbouring row. */
function neighboursOf(
  { figureId }: PaperFigure,
  figures: ReadonlyMap<string, PaperFigure>,
): readonly PaperFigure[] {
  const [, table, row, column] = CELL.exec(figureId) ?? [];
  if (table === undefined) return [];
  const [at, beside] = [Number(row), Number(column)];
  const near = [
    [at - 1, beside],
    [at + 1, beside],
    [at, beside - 1],
    [at, beside + 1],
  ];
  return near.flatMap(([r, c]) => figures.get(`${table}.r${String(r)}.c${String(c)}`) ?? []);
}
