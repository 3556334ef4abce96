import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StatedFigure } from '../performance/statements/self-assessment';
import { drawFrom, truePaper, type Draw } from '../testing/random-paper';
import { checkPrinted, type PaperCheck } from './check-paper';
import { meet } from './interval';
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
        const { changed, at } = withOneDigitChanged(figures, draw);
        const before = figures[at];
        const { verdicts, roots } = checkPrinted({ figures: changed, relations });
        if (!kindsOf(verdicts).includes('contradicts') || !before) return;
        seen += 1;
        expect(roots).toHaveLength(1);
        const repair = roots[0]?.repairs.find(({ freed }) => freed.join() === before.figureId);
        const allowed = repair?.domains.get(before.figureId);
        const wanted = readingsOf(figures).get(before.figureId)?.wide;
        expect(roots[0]?.exact).toBe(true);
        expect(allowed && wanted && meet(allowed, wanted).lo <= meet(allowed, wanted).hi).toBe(true);
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns / 2);
  });
});

function kindsOf(verdicts: PaperCheck['verdicts']): readonly string[] {
  return verdicts.map(({ verdict }) => verdict.kind);
}

/** Another digit in the place of one; the first one is not made 0. */
function withOneDigitChanged(figures: readonly StatedFigure[], draw: Draw) {
  const at = draw(0, figures.length - 1);
  const value = figures[at]?.value ?? '';
  const places = [...value].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const place = places[draw(0, places.length - 1)] ?? 0;
  const digit = (Number(value[place]) + draw(1, 9)) % 10;
  const other = value.slice(0, place) + String(digit) + value.slice(place + 1);
  return { at, changed: figures.map((figure, i) => (i === at ? { ...figure, value: other } : figure)) };
}
