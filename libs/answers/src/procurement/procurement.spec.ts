import { percentText } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, approved, given, lineAmount, opened, spent } from '../testing/given';
import { answerProcurement } from './procurement.answer';

const LINE = 'fund/project/21208/P05/302';
const WAGES = 'general/basic/22001/-/301';

describe('answerProcurement', () => {
  it('holds what was executed against the initial and the adjusted procurement budget: 121.39 % and 100 %', () => {
    const answer = given(
      opened,
      appropriated([WAGES, 1_000], [LINE, 3_000_000_000, 2_175_870_000]),
      approved('1', {
        occurredOn: '2023-04-01',
        kind: 'supplement',
        items: [lineAmount([LINE, 465_520_000, 465_520_000])],
      }),
      spent('1', {
        occurredOn: '2023-05-01',
        line: LINE,
        amountFen: 2_700_000_000,
        procurementFen: 2_641_390_000,
      }),
    ).then(answerProcurement);
    expect(answer.totals.figures).toEqual({
      initialFen: 2_175_870_000,
      adjustmentFen: 465_520_000,
      carriedInFen: 0,
      adjustedFen: 2_641_390_000,
      executedFen: 2_641_390_000,
    });
    expect(percentText(answer.totals.executionInitial)).toBe('121.39');
    expect(percentText(answer.totals.executionAdjusted)).toBe('100.00');
    expect(answer.lines.map(({ line }) => line)).toEqual([LINE]);
    expect(answer.byProject.map(({ code }) => code)).toEqual(['P05']);
    expect(answer.byBook).toHaveLength(5);
  });
});
