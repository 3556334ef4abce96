import { describe, expect, it } from '@jest/globals';
import { faultsIn, readValues } from './form';

const ASKED = { required: ['reason', 'from'], days: ['from', 'until'] };

describe('a change of who may do what, as it is typed', () => {
  it('is told what is missing, and what is no day of the calendar', () => {
    expect(faultsIn({ reason: ' ', from: '2026-02-30', until: '' }, ASKED)).toEqual([
      { path: 'from', fault: 'noDay' },
      { path: 'reason', fault: 'missing' },
    ]);
    expect(faultsIn({ reason: '调离', from: '2026年7月1日', until: '' }, ASKED)).toEqual([]);
  });

  it('is sent trimmed, with days as the server reads them', () => {
    expect(readValues({ reason: ' 调离 ', from: '2026年7月1日', until: '' }, ASKED)).toEqual({
      reason: '调离',
      from: '2026-07-01',
      until: '',
    });
  });
});
