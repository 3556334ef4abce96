import { describe, expect, it } from '@jest/globals';
import { answerScorecard } from '../scorecard/scorecard.answer';
import { appropriated, given, opened, reversed, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { answerReplay } from './replay.answer';
import type { ReplayRow } from './replay.types';

const LINE = 'general/basic/22001/-/302';
const FACTS = [
  opened,
  appropriated([LINE, 10_000]),
  adopted('huaihua-2023', '2024-02-27'),
  indicator('execution', { kind: 'measure', measure: 'execution-rate' }),
  indicator('deadline', { kind: 'by-date', deadline: '2023-06-30' }),
  spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 1_000 }),
  spent('2', { occurredOn: '2023-02-20', line: LINE, amountFen: 2_000 }),
  reversed('2', { occurredOn: '2023-02-21', line: LINE, amountFen: 500 }),
  spent('3', { occurredOn: '2023-03-01', line: LINE, amountFen: 2_500 }),
] as const;

const YEAR = given(...FACTS);
const brief = ({ kind, occurredOn, events, after }: ReplayRow) => [kind, occurredOn, events, after?.earned];

describe('answerReplay', () => {
  it('sums vouchers between documents by month and gives every document a row', () => {
    expect(YEAR.at('2023-05-01').then(answerReplay).rows.map(brief)).toEqual([
      ['event', '2023-01-01', 1, 0],
      ['event', '2023-01-10', 1, 0],
      ['event', '2023-01-18', 1, 0],
      ['event', '2023-01-18', 1, 0],
      ['vouchers', '2023-02-21', 3, 250],
      ['vouchers', '2023-03-01', 1, 500],
      ['event', '2024-02-27', 1, 500],
    ]);
    const february = YEAR.then(answerReplay).rows[4];
    expect(february?.change.zh).toBe('2 张，支出 0.003 万元；冲销 1 张 0.0005 万元');
    expect(february).toMatchObject({ executedFen: 2_500, adjustedFen: 10_000 });
    expect(february?.indicators).toEqual([
      {
        indicatorId: 'execution',
        level3: 'execution指标',
        before: { weight: 1_000, earned: 0, lost: 0, open: 1_000 },
        after: { weight: 1_000, earned: 250, lost: 0, open: 750 },
      },
    ]);
  });

  it('gives each voucher a row where all are asked for', () => {
    const { rows } = YEAR.then((events, point) => answerReplay(events, point, { all: true }));
    expect(rows.filter(({ type }) => type === 'ExpenditureRecorded')).toHaveLength(3);
    expect(rows.find(({ type }) => type === 'ExpenditureReversed')).toMatchObject({ documentNo: 'R-2' });
  });

  it('shows the days on which points turn though nothing happens', () => {
    const { rows } = YEAR.then(answerReplay);
    expect(
      rows
        .filter(({ kind }) => kind === 'calendar')
        .map(({ occurredOn, before, after }) => [occurredOn, before?.lost, after?.lost]),
    ).toEqual([
      ['2023-07-01', 0, 1_000],
      ['2023-12-31', 1_000, 1_500],
    ]);
  });

  it('has no calendar row where the date was met and nothing is short', () => {
    const { rows } = given(
      ...FACTS,
      reported('deadline', { kind: 'date', completedOn: '2023-06-01' }, '2023-06-01'),
      spent('4', { occurredOn: '2023-04-01', line: LINE, amountFen: 5_000 }),
    ).then(answerReplay);
    expect(rows.filter(({ kind }) => kind === 'calendar')).toEqual([]);
  });

  it.each(['2023-02-20', '2023-06-30', '2023-07-01', '2023-12-31'])(
    'ends on %s where the scorecard stands',
    (asOf) => {
      const { total } = YEAR.at(asOf).then(answerScorecard);
      expect(YEAR.at(asOf).then(answerReplay).rows.at(-1)?.after).toEqual(total);
    },
  );

  it('gathers codes that are declared one after another', () => {
    const { rows } = given(opened, declared('P01'), declared('P02')).then(answerReplay);
    expect(rows.map(({ type, events, change }) => [type, events, change.en])).toEqual([
      ['YearOpened', 1, '2023, record: breaches are kept and shown'],
      ['CodesDeclared', 2, '2 codes'],
    ]);
  });

  it('tells what happened also where no rule set gives points', () => {
    const answer = given(opened, appropriated([LINE, 10_000])).then(answerReplay);
    expect(answer.ruleSetId).toBeUndefined();
    expect(answer.rows.map(({ type, after }) => [type, after])).toEqual([
      ['YearOpened', undefined],
      ['AppropriationApproved', undefined],
    ]);
  });
});

function declared(code: string): Fact {
  const codes = [{ table: 'project', code, name: '某项目', source: '批复' }] as const;
  return { type: 'CodesDeclared', data: { occurredOn: '2023-01-01', codes } };
}
