import { describe, expect, it } from '@jest/globals';
import { missingOf } from './missing';

const at = (search: string) => missingOf(new URLSearchParams(search), 'A', 2023);

describe('missingOf', () => {
  it.each(['', 'unit=A&year=2023', 'asOf=2023-12-31&known=2024-01-31', 'asOf=2023-06-30&event=1'])(
    'finds nothing where %p is what is shown',
    (search) => {
      expect(at(search)).toEqual([]);
    },
  );

  it('names each part that is not there, with what is shown instead', () => {
    expect(at('unit=NOPE&year=1999&asOf=2022-06-30&known=zz')).toEqual([
      { part: 'unit', named: 'NOPE', shown: 'A' },
      { part: 'year', named: '1999', shown: '2023' },
      { part: 'asOf', named: '2022-06-30', shown: '2023-12-31' },
      { part: 'known', named: 'zz' },
    ]);
  });
});
