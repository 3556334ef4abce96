import { describe, expect, it } from '@jest/globals';
import type { StatedFigure, StatedUnit } from '../performance/statements/self-assessment';
import { ANY, ONE, type Interval } from './interval';
import { mendingOf } from './misprint';
import { readingsOf } from './reading';

describe('what a wrong figure should read', () => {
  it.each([
    ['153.33', '153.38', 'oneDigit'],
    ['153.33', '135.33', 'digitsExchanged'],
    ['153.33', '-153.33', 'sign'],
    ['12029501.84', '1202.95', 'unit'],
    ['1533.3', '153.33', 'pointMoved'],
    ['1553.33', '153.33', 'digitTooMany'],
    ['13.33', '153.33', 'digitTooFew'],
    ['153.33', '72.00', 'neighbour'],
    ['153.33', '88.88', undefined],
  ] as const)('tells that %s should be %s: %s', (printed, right, misprint) => {
    const mending = mendingOf(figure(printed), wanted(around(right), [figure('72.00')]));
    expect(mending).toEqual({ value: right, ...(misprint && { misprint }) });
  });

  it('takes a slip for the reason wherever in the bounds it comes out, if they are close', () => {
    const about = (by: number) => {
      const { lo, hi } = around('1756.00');
      return wanted({ lo: lo - BigInt(by) * ONE, hi: hi + BigInt(by) * ONE });
    };
    expect(mendingOf(figure('17546.18'), about(1))).toEqual({ value: '1756.18', misprint: 'digitTooMany' });
    expect(mendingOf(figure('17649.28'), about(9))).toEqual({ value: '1756.00' });
  });

  it('gives a figure that dropped its zeros the decimals of its paper', () => {
    expect(mendingOf(figure('0'), wanted(around('6.37')))).toEqual({ value: '6.37' });
  });

  it('bounds what the paper only bounds, and leaves open what it leaves open', () => {
    const { lo } = around('3.10');
    expect(mendingOf(figure('3.20'), wanted({ ...ANY, lo }))).toEqual({ atLeast: '3.10' });
    expect(mendingOf(figure('3.20'), wanted({ ...ANY, hi: lo }))).toEqual({ atMost: '3.10' });
    expect(mendingOf(figure('3.20'), wanted(ANY))).toEqual({});
  });
});

function wanted(allowed: Interval, neighbours: readonly StatedFigure[] = []) {
  return { allowed, neighbours, usualDecimals: 2 };
}

function around(value: string): Interval {
  return readingsOf([figure(value)]).get(value)?.wide ?? ANY;
}

function figure(value: string, unit: StatedUnit = 'WAN_YUAN'): StatedFigure {
  return { figureId: value, label: value, value, unit, chapter: '一' };
}
