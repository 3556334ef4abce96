import { beforeAll, describe, expect, it } from '@jest/globals';
import { importKilledAfter, importUndisturbed, type Imported } from '../support/killed-import';

/** Milliseconds, spread over the whole import: before the store is open, while it decides, while it writes. */
const MOMENTS = [120, 200, 260, 320, 380, 430, 480, 530, 600, 700];

describe('an import that is killed', () => {
  let undisturbed: Imported;
  beforeAll(async () => {
    undisturbed = await importUndisturbed();
  });

  it.each(MOMENTS)('after %s ms is resumed by the next one, with the same result', async (afterMs) => {
    const { result } = await importKilledAfter(afterMs);
    expect(result).toEqual(undisturbed);
  });
});
