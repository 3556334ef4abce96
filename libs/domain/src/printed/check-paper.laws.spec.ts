import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StatedFigure } from '../performance/statements/self-assessment';
import { drawFrom, truePaper, type Draw } from '../testing/random-paper';
import { checkPrinted, type PaperCheck } from './check-paper';
import { isEmpty, meet } from './interval';
import { readingsOf } from './reading';

const RUNS = { seed: 16, numRuns: 400 };

describe('a paper of random figures, printed at random decimals and units', () => {
  it('has no findings and no last-digit differences where all of it is true', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { verdicts, roots } = checkPrinted(truePaper(drawFrom(seed)));
        expect(roots).toEqual([]);
        expect(kindsOf(verdicts)).not.toContain('lastDigit');
      }),
      RUNS,
    );
  });

  it('has one root where one digit is changed, and the figure that was changed is among its repairs', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const { figures, relations } = truePaper(draw);
        const spoilt = withOneDigitChanged(figures, draw, [0, figures.length - 1]);
        const { verdicts, roots } = checkPrinted({ figures: spoilt.figures, relations });
        if (!kindsOf(verdicts).includes('contradicts')) return;
        seen += 1;
        expect(roots).toHaveLength(1);
        expect(mendedBy(roots, spoilt.wrongId, figures)).toBe(true);
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('has two roots if one digit of an amount and one of a score are changed, each with its own repair', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const { figures, relations } = truePaper(draw);
        const scores = figures.findIndex(({ figureId }) => figureId === 'rate');
        const one = withOneDigitChanged(figures, draw, [0, scores - 1]);
        const other = withOneDigitChanged(figures, draw, [scores, figures.length - 1]);
        const both = one.figures.map((figure, i) => (i < scores ? figure : (other.figures[i] ?? figure)));
        const alone = [one, other].map((spoilt) => checkPrinted({ figures: spoilt.figures, relations }));
        if (!alone.every(({ verdicts }) => kindsOf(verdicts).includes('contradicts'))) return;
        seen += 1;
        const { roots } = checkPrinted({ figures: both, relations });
        expect(roots).toHaveLength(2);
        for (const { wrongId } of [one, other]) expect(mendedBy(roots, wrongId, figures)).toBe(true);
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('names the pair where two cells of a column are off by amounts that cancel out', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const { figures, relations } = truePaper(draw);
        const spoilt = withTwoThatCancel(figures, draw);
        const { verdicts, roots } = checkPrinted({ figures: spoilt?.figures ?? figures, relations });
        const failing = verdicts.filter(({ verdict }) => verdict.kind === 'contradicts');
        // Where only one of the two rows fails, one figure alone repairs it.
        if (!spoilt || failing.length < 2) return;
        seen += 1;
        const pairs = roots.flatMap(({ repairs }) => repairs).map(({ freed }) => freed.toSorted().join());
        expect(pairs).toContain(spoilt.wrongIds.toSorted().join());
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns / 100);
  });
});

function kindsOf(verdicts: PaperCheck['verdicts']): readonly string[] {
  return verdicts.map(({ verdict }) => verdict.kind);
}

/** Whether a root that was found exactly has the change of the figure back to what was right among its repairs. */
function mendedBy(roots: PaperCheck['roots'], wrongId: string, right: readonly StatedFigure[]): boolean {
  const wanted = readingsOf(right).get(wrongId)?.wide;
  return roots.some(({ repairs, exact }) => {
    const allowed = repairs.find(({ freed }) => freed.join() === wrongId)?.domains.get(wrongId);
    return exact && allowed !== undefined && wanted !== undefined && !isEmpty(meet(allowed, wanted));
  });
}

interface Spoilt {
  readonly figures: readonly StatedFigure[];
  readonly wrongId: string;
}

/** Another digit in the place of one, of a figure between two places; the first one is not made 0. */
function withOneDigitChanged(
  figures: readonly StatedFigure[],
  draw: Draw,
  [first, last]: readonly [number, number],
): Spoilt {
  const at = draw(first, last);
  const { value = '', figureId = '' } = figures[at] ?? {};
  const places = [...value].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const place = places[draw(0, places.length - 1)] ?? 0;
  const digit = (Number(value[place]) + draw(1, 9)) % 10;
  const other = value.slice(0, place) + String(digit) + value.slice(place + 1);
  const spoilt = figures.map((figure, i) => (i === at ? { ...figure, value: other } : figure));
  return { figures: spoilt, wrongId: figureId };
}

/** Two cells of one column, of which one is too large by as much as the other is too small. */
function withTwoThatCancel(figures: readonly StatedFigure[], draw: Draw) {
  const cells = figures.filter(({ figureId }) => /^r\d+\.c\d+$/.test(figureId));
  const one = cells[draw(0, cells.length - 1)];
  const column = cells.filter(
    ({ at, figureId }) => at?.column === one?.at?.column && figureId !== one?.figureId,
  );
  const other = column[draw(0, column.length - 1)];
  const [place, by] = [draw(-2, 6), draw(1, 9)];
  const wrong = [one && shifted(one, place, by), other && shifted(other, place, -by)];
  if (!one || !other || wrong.includes(undefined)) return undefined;
  const values = new Map([one.figureId, other.figureId].map((figureId, i) => [figureId, wrong[i]]));
  return {
    figures: figures.map((figure) => ({ ...figure, value: values.get(figure.figureId) ?? figure.value })),
    wrongIds: [...values.keys()],
  };
}

/** The value with the digit of 10^place changed. Undefined if it has no such digit or would carry. */
function shifted({ value }: StatedFigure, place: number, by: number): string | undefined {
  const point = value.includes('.') ? value.indexOf('.') : value.length;
  const at = place >= 0 ? point - 1 - place : point - place;
  const digit = Number(value[at]) + by;
  const isDigit = /\d/.test(value[at] ?? '') && digit >= 0 && digit <= 9;
  return isDigit ? value.slice(0, at) + String(digit) + value.slice(at + 1) : undefined;
}
