import { describe, expect, it } from '@jest/globals';
import { appropriated, given, lineAmount, opened, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { answerTodo } from './todo.answer';
import type { TodoKind } from './todo.types';

const LINE = 'general/basic/2050101/-/302';
const SLOW = 'general/basic/2050101/-/301';
const VEHICLES = 'fund/basic/21208/-/30231';
const CONTROL: Fact = { type: 'ThreePublicControlSet', data: { occurredOn: '2023-01-18', totalFen: 1_000 } };
const PROPOSED: Fact = {
  type: 'AdjustmentProposed',
  data: {
    occurredOn: '2023-03-01',
    adjustmentId: 'A1',
    kind: 'reduction',
    reason: '压减',
    legalBasis: '预算法第六十七条',
    proposedBy: '李四',
    items: [lineAmount([LINE, -30_000])],
  },
};

const arrived = (line: string, amountFen: number): Fact => ({
  type: 'FundsArrived',
  data: { occurredOn: '2023-02-01', documentNo: '某财库〔2023〕1号', items: [{ line, amountFen }] },
});

type Year = Pick<ReturnType<typeof given>, 'then'>;
const itemsOf = (year: Year, kind: TodoKind) =>
  year.then(answerTodo).items.filter((item) => item.kind === kind);

describe('answerTodo', () => {
  it('has nothing to do in a year that has only been opened', () => {
    const { items, byKind } = given(opened).then(answerTodo);
    expect(items).toEqual([]);
    expect(byKind.every(({ count }) => count === 0)).toBe(true);
  });

  it('tells in 元 what 万元 would print as nothing', () => {
    const year = given(
      opened,
      appropriated([LINE, 100_000]),
      arrived(LINE, 1_000),
      spent('1', { occurredOn: '2023-03-01', line: LINE, amountFen: 4_000 }),
    );
    const [beyond] = itemsOf(year, 'beyond-arrived');
    expect(beyond?.text.zh).toContain('支出 40.00 元，到位 10.00 元');
    expect(beyond?.remedy.zh).toBe('补记或催办到位资金 30.00 元');
  });

  it('names a proposal until it is settled, and who may not approve it', () => {
    const year = given(opened, appropriated([LINE, 100_000]), PROPOSED);
    const [waiting] = itemsOf(year, 'approve');
    expect(waiting).toMatchObject({ adjustmentId: 'A1', proposedBy: '李四', amountFen: 30_000 });
    expect(waiting?.remedy.zh).toContain('李四 以外');
    const rejected: Fact = {
      type: 'AdjustmentRejected',
      data: { occurredOn: '2023-03-02', adjustmentId: 'A1', rejectedBy: '王五', reason: '不需要' },
    };
    expect(itemsOf(given(opened, appropriated([LINE, 100_000]), PROPOSED, rejected), 'approve')).toEqual([]);
  });

  it('holds lines against the days gone where the rule set names no threshold, the largest shortfall first', () => {
    const year = given(
      opened,
      adopted(),
      appropriated([LINE, 36_500], [SLOW, 73_000], [VEHICLES, 36_500]),
      spent('1', { occurredOn: '2023-01-20', line: LINE, amountFen: 9_999 }),
      spent('2', { occurredOn: '2023-01-20', line: VEHICLES, amountFen: 10_000 }),
    );
    // Day 100 of 365.
    const behind = itemsOf(year.at('2023-04-10'), 'behind-schedule');
    expect(behind.map(({ line, amountFen }) => [line, amountFen])).toEqual([
      [SLOW, 20_000],
      [LINE, 1],
    ]);
    expect(itemsOf(year, 'behind-schedule')).toEqual([]);
  });

  it('holds lines against the thresholds of the rule set, and against none before the first has come', () => {
    const year = given(
      opened,
      adopted('sichuan-2025'),
      appropriated([LINE, 10_000]),
      spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 2_499 }),
    );
    expect(itemsOf(year.at('2023-04-29'), 'behind-schedule')).toEqual([]);
    expect(itemsOf(year.at('2023-04-30'), 'behind-schedule')).toMatchObject([{ line: LINE, amountFen: 1 }]);
  });

  it('shows what was spent beyond what arrived, but only of books whose arrivals are kept', () => {
    const facts = [
      opened,
      appropriated([LINE, 10_000], [SLOW, 10_000], [VEHICLES, 10_000]),
      spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 500 }),
      spent('2', { occurredOn: '2023-02-01', line: SLOW, amountFen: 300 }),
      spent('3', { occurredOn: '2023-02-01', line: VEHICLES, amountFen: 300 }),
    ];
    expect(itemsOf(given(...facts), 'beyond-arrived')).toEqual([]);
    const beyond = itemsOf(given(...facts, arrived(LINE, 500)), 'beyond-arrived');
    expect(beyond).toMatchObject([{ line: SLOW, amountFen: 300 }]);
  });

  it('names control numbers that are near by the rule set, and those that are exceeded', () => {
    const at = (amountFen: number) =>
      given(opened, CONTROL, adopted(), spent('1', { occurredOn: '2023-02-01', line: VEHICLES, amountFen }));
    expect(itemsOf(at(899), 'control-number')).toHaveLength(0);
    expect(itemsOf(at(900), 'control-number')).toHaveLength(1);
    expect(itemsOf(at(1_001), 'control-number')[0]?.remedy.zh).toContain('冲销');
  });

  it('says of open points what would earn them, the most points first', () => {
    const count = { kind: 'at-least', value: '11', unit: '次' } as const;
    const facts = [
      opened,
      adopted(),
      indicator('few', count, { points: 5 }),
      indicator('many', count, { points: 15 }),
    ];
    const open = itemsOf(given(...facts), 'open-points');
    expect(open.map(({ indicatorId, openHundredths }) => [indicatorId, openHundredths])).toEqual([
      ['many', 1_500],
      ['few', 500],
    ]);
    expect(open[0]?.remedy.zh).toContain('≥11次');
    const done = given(...facts, reported('many', { kind: 'number', value: '11' }));
    expect(itemsOf(done, 'open-points')).toHaveLength(1);
  });
});
