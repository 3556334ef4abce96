import { describe, expect, it } from '@jest/globals';
import { LIBRE_OFFICE } from '../support/libre-office';
import { measure, measureOffice } from '../papers/spoilt-paper';
import { describeWhere } from '../support/needs';

/** The five hundred of the measure are in `generated-papers.faults.spec.ts`. */
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

describe.each(['html', 'xlsx'] as const)('papers printed as %s from invented accounts', (print) => {
  it('finds each wrong number of ten papers, and nothing else, and says what it should be', async () => {
    const { spoilt, ...found } = await measure(SEEDS, print);
    expect(spoilt).toBeGreaterThan(10);
    expect(found).toEqual({ papers: 10, found: spoilt, false: 0, rightRepairs: spoilt });
  });
});

describeWhere(LIBRE_OFFICE)('papers that a word processor wrote from invented accounts', () => {
  it.each(['docx', 'pdf'] as const)(
    'finds each wrong number of ten papers in %s, and nothing else',
    async (format) => {
      const [measured] = await measureOffice(SEEDS, format);
      const spoilt = measured?.spoilt;
      expect(spoilt).toBeGreaterThan(10);
      expect(measured).toEqual({ papers: 10, spoilt, found: spoilt, false: 0, rightRepairs: spoilt });
    },
    300_000,
  );
});
