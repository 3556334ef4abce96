import { describe, expect, it } from '@jest/globals';
import { lookedAt } from './looked-at';

const of = (search: string, kept: string) => lookedAt(new URLSearchParams(search), kept).toString();

describe('what was looked at last', () => {
  it('is the unit and year of a page that names neither', () => {
    expect(of('asOf=2023-06-30', 'U1.A 2023')).toBe('asOf=2023-06-30&unit=U1.A&year=2023');
  });

  it.each(['', 'U1', 'U1 x', 'a b 2023'])('says nothing as %j', (kept) => {
    expect(of('asOf=2023-06-30', kept)).toBe('asOf=2023-06-30');
  });
});
