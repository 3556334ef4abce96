import { describe, expect, it } from '@jest/globals';
import { importKilledAfter, importUndisturbed } from '../support/killed-import';

describe('an import that is killed', () => {
  it('is resumed by the next one, with the same result', async () => {
    const undisturbed = await importUndisturbed();
    const { killed, result } = await importKilledAfter(450);
    expect(killed).toBe(true);
    expect(result).toEqual(undisturbed);
  });
});
