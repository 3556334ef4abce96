import { describe, expect, it } from '@jest/globals';
import { noSums } from '../../year/groups';
import type { Sums } from '../../year/year-data';
import { lineHistory } from './line-history';

const KEY = 'general/project/22001/P01/302';
const on = (day: string, sums: Partial<Sums>) => ({ on: day, ...noSums(), ...sums });
const CHANGES = [
  on('2023-01-10', { initialFen: 100, adjustedFen: 100 }),
  on('2023-02-01', { initialFen: 100, adjustedFen: 100, releasedFen: 60 }),
  on('2023-02-14', { initialFen: 100, adjustedFen: 100, releasedFen: 60, executedFen: 20 }),
  on('2023-06-30', { initialFen: 100, adjustedFen: 130, releasedFen: 60, executedFen: 20 }),
];
const name = { zh: '追加', en: 'Supplement' };
const step = (eventId: string, occurredOn: string, line: string) => ({
  ...{ eventId, occurredOn, name, documentNo: eventId, adjustmentId: null },
  items: [{ line, amount: '30', before: '100', after: '130' }],
});
const STEPS = [
  step('of this line', '2023-06-30', KEY),
  step('of another', '2023-06-30', 'general/basic/22001/-/301'),
  step('out and in again', '2023-09-01', KEY),
];
const DOCUMENTS = [
  {
    ...({ type: 'APPROPRIATION_APPROVED', position: '3', occurredOn: '2023-01-10' } as const),
    title: { zh: '批复', en: 'Approval' },
    documentNo: '某财预〔2023〕1号',
  },
];

describe('the history of a line', () => {
  const days = lineHistory({ key: KEY, changes: CHANGES }, STEPS, DOCUMENTS);

  it('has the days on which its budget or what has arrived changed, and those of documents that name it', () => {
    expect(days.map((day) => [day.on, day.adjustedChangeFen, day.releasedChangeFen])).toEqual([
      ['2023-01-10', 100, 0],
      ['2023-02-01', 0, 60],
      ['2023-06-30', 30, 0],
      ['2023-09-01', 0, 0],
    ]);
  });

  it('names what did it, and no document of other lines', () => {
    expect(
      days.map(({ approval, steps, isReleased }) => [
        approval?.documentNo,
        steps.map(({ eventId }) => eventId),
        isReleased,
      ]),
    ).toEqual([
      ['某财预〔2023〕1号', [], false],
      [undefined, [], true],
      [undefined, ['of this line'], false],
      [undefined, ['out and in again'], false],
    ]);
  });

  it('adds up to what stands on the line', () => {
    const [adjusted, released] = [days, days].map((all, index) =>
      all.reduce((sum, day) => sum + (index === 0 ? day.adjustedChangeFen : day.releasedChangeFen), 0),
    );
    expect([adjusted, released]).toEqual([days.at(-1)?.sums.adjustedFen, days.at(-1)?.sums.releasedFen]);
  });
});
