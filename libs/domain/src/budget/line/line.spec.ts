import { describe, expect, it } from '@jest/globals';
import { PROJECT, declare, open } from '../../testing/budget-year';
import { yields } from '../../testing/given';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { lineErrors } from './line.errors';

describe('declared codes', () => {
  it('are stored without those that were known before', () => {
    const second = { ...PROJECT, code: 'P06' };
    expect(given(open(), declare(PROJECT)).when(declare(PROJECT, second))).toEqual(
      yields({ type: 'CodesDeclared', data: { occurredOn: '2023-01-01', codes: [second] } }),
    );
  });
});

describeRefusals(lineErrors);
