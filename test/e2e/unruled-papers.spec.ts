import { beforeAll, expect, it } from '@jest/globals';
import type { OfficeFormat } from '../papers/as-office-file';
import { LIBRE_OFFICE } from '../support/libre-office';
import type { Dress } from '../papers/dress';
import { measureOffice, type Measure } from '../papers/spoilt-paper';
import { describeWhere } from '../support/needs';

/** In the eighth paper a page breaks directly below the head of a table. */
const SEEDS = [1, 2, 3, 4, 5, 8];

/** Before the tests: the papers of all dresses are printed together, because each start of LibreOffice takes seconds. */
function measureBefore(format: OfficeFormat, dresses: readonly Dress[]): (dress: Dress) => Measure {
  let measures: readonly Measure[] = [];
  beforeAll(async () => {
    measures = await measureOffice(SEEDS, format, dresses);
  }, 900_000);
  return (dress) => {
    const measure = measures[dresses.indexOf(dress)];
    if (measure === undefined) throw new Error(`nothing was measured in ${dress.look}`);
    return measure;
  };
}

describeWhere(LIBRE_OFFICE)('PDFs with tables that have no rulings', () => {
  const looks = (['narrow', 'right-aligned', 'centred', 'underlined'] as const).map((look) => ({ look }));
  const notations = (['brackets', 'full-width'] as const).map((notation) => ({
    look: 'right-aligned' as const,
    notation,
  }));
  const measureIn = measureBefore('pdf', [...looks, ...notations]);

  it.each(looks)('give no false finding in six papers, $look, and hardly miss a wrong number', (dress) => {
    const { spoilt, ...found } = measureIn(dress);
    expect(found.false).toBe(0);
    expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
    expect(found.rightRepairs).toBeGreaterThanOrEqual(found.found - 1);
  });

  it.each(notations)('are read with negative and blank amounts, $notation', (dress) => {
    const { spoilt, ...found } = measureIn(dress);
    expect(found.false).toBe(0);
    expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
  });
});

describeWhere(LIBRE_OFFICE)('PDFs with a head and a foot on each page', () => {
  const dresses = (['ruled', 'right-aligned', 'underlined'] as const).map((look) => ({
    look,
    linesAbove: 5,
  }));
  const measureIn = measureBefore('pdf with running lines', dresses);

  it.each(dresses)('are checked as those without, $look', (dress) => {
    const { spoilt, ...found } = measureIn(dress);
    expect(found.false).toBe(0);
    expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
  });
});
