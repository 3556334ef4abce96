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

  it('has two roots where a digit of an amount and one of a score are changed, each with its own repair', () => {
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
