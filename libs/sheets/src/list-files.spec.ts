import { describe, expect, it } from '@jest/globals';
import { readGenerated } from '../../../test/support/sheets/read-list-file';

describe('lists in all their shapes', () => {
  it.each(Array.from({ length: 10 }, (_, i) => i))(
    'are read to the cent, or refused at the cell: file %i',
    async (index) => {
      const { columns, wrong } = await readGenerated(index);
      expect([wrong, columns.right]).toEqual([[], columns.all]);
    },
  );
});
