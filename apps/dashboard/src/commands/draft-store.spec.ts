import { describe, expect, it } from '@jest/globals';
import { placeOf, typedOf } from './draft-store';
import { formFor } from './forms';

const OF = { unit: '431200.ZRZYGH', year: 2023 };

describe('the place of a draft', () => {
  it('stays when another number is given to a new proposal', () => {
    const [first, second] = ['A17', 'A18'].map((adjustmentId) =>
      placeOf(formFor('proposeAdjustment'), OF, { adjustmentId }),
    );
    expect(first).toBe(second);
  });

  it('is another for each adjustment that is decided', () => {
    const places = ['A17', 'A18'].map((adjustmentId) =>
      placeOf(formFor('approveAdjustment'), OF, { adjustmentId, occurredOn: '2023-06-30' }),
    );
    expect(new Set(places).size).toBe(2);
  });
});

describe('typedOf', () => {
  it('keeps what was typed, also over what was given, and nothing that is only given', () => {
    const given = { adjustmentId: 'A17', occurredOn: '2023-06-30' };
    expect(typedOf({ ...given, occurredOn: '', reason: 'r' }, given)).toEqual({
      occurredOn: '',
      reason: 'r',
    });
  });
});
