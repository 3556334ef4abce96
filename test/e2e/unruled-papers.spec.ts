import { expect, it } from '@jest/globals';
import { LIBRE_OFFICE } from '../papers/as-office-file';
import { measureOffice } from '../papers/spoilt-paper';
import { describeWhere } from '../support/needs';

const SEEDS = Array.from({ length: 5 }, (_, index) => index + 1);

describeWhere(LIBRE_OFFICE)('PDFs with tables that have no rulings', () => {
  it.each(['narrow', 'right-aligned', 'centred', 'underlined'] as const)(
    'give no false finding in five papers, %s, and hardly miss a wrong number',
    async (look) => {
      const { spoilt, ...found } = await measureOffice(SEEDS, 'pdf', { look });
      expect(found.false).toBe(0);
      expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
      expect(found.rightRepairs).toBeGreaterThanOrEqual(found.found - 1);
    },
    300_000,
  );

  it.each(['brackets', 'full-width'] as const)(
    'are read with negative and blank amounts, %s',
    async (notation) => {
      const { spoilt, ...found } = await measureOffice(SEEDS, 'pdf', { look: 'right-aligned', notation });
      expect(found.false).toBe(0);
      expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
    },
    300_000,
  );
});

describeWhere(LIBRE_OFFICE)('PDFs with a head and a foot on each page', () => {
  it.each(['ruled', 'right-aligned', 'underlined'] as const)(
    'are checked as those without, %s',
    async (look) => {
      const { spoilt, ...found } = await measureOffice(SEEDS, 'pdf with running lines', {
        look,
        linesAbove: 5,
      });
      expect(found.false).toBe(0);
      expect(found.found).toBeGreaterThanOrEqual(spoilt - 2);
    },
    300_000,
  );
});
