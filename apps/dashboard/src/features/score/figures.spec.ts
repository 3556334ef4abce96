import { describe, expect, it } from '@jest/globals';
import { exactFigure, unitOf } from './figures';

describe('a figure of the bridge in a file', () => {
  it.each([
    { text: '1234567.89', figure: 'EXECUTED', unit: 'wanYuan', taken: ['123.456789', '（万元）'] },
    { text: '-0.05', figure: 'ADJUSTED', unit: 'wanYuan', taken: ['-0.000005', '（万元）'] },
    { text: '-1234567.80', figure: 'EXECUTED', unit: 'yuan', taken: ['-1234567.80', '（元）'] },
    { text: '-0.38', figure: 'SCORE', unit: 'wanYuan', taken: ['-0.38', '（分）'] },
    { text: '97.64', figure: 'EXECUTION_RATE_ADJUSTED', unit: 'yuan', taken: ['97.64', '（%）'] },
    { text: null, figure: 'EXECUTED', unit: 'yuan', taken: ['', '（元）'] },
  ] as const)(
    '$text of $figure in $unit is $taken with its unit in the head',
    ({ text, figure, unit, taken }) => {
      expect([exactFigure(text, figure, unit), unitOf(figure, unit)]).toEqual(taken);
    },
  );
});
