import { checkPrinted, type RelationClaim, type StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from './comparison';
import type { DutyKind, PaperFigure } from './statement';

interface Case {
  readonly what: string;
  readonly claim: RelationClaim;
  /** 'id=value' of each figure; the unit is that of the id. */
  readonly printed: string;
  readonly shown: readonly [printed: string, computed: string, difference: string];
}

const GROWTH: RelationClaim = { kind: 'growth', from: 'f', to: 't', change: 'c', rate: 'r' };
const POINTS: RelationClaim = { kind: 'points', points: 'points', weight: 'weight', rate: 'r' };

const CASES: readonly Case[] = [
  {
    what: 'a change that its rate goes along with',
    claim: GROWTH,
    printed: 'f=80.00 t=100.00 c=21.00 r=26.25',
    shown: ['c 21.00万元', 't 100.00 − f 80.00 = 20.00万元', '1.00万元'],
  },
  {
    what: 'a change without a rate',
    claim: { kind: 'growth', from: 'f', to: 't', change: 'c' },
    printed: 'f=80.00 t=100.00 c=21.00',
    shown: ['c 21.00万元', 't 100.00 − f 80.00 = 20.00万元', '1.00万元'],
  },
  {
    what: 'a rate of a change that is right',
    claim: GROWTH,
    printed: 'f=80.00 t=100.00 c=20.00 r=52.00',
    shown: [
      'r 52.00%',
      '变动额 ÷ 上年数（t 100.00万元，f 80.00万元，c 20.00万元） = 25.00%',
      '27.00个百分点',
    ],
  },
  {
    what: 'a rate of a change that is blank',
    claim: GROWTH,
    printed: 'f=80.00 t=100.00 c=— r=52.00',
    shown: ['r 52.00%', '变动额 ÷ 上年数（t 100.00万元，f 80.00万元） = 25.00%', '27.00个百分点'],
  },
  {
    what: 'a part that is more than its whole, with the share that it has',
    claim: { kind: 'share', share: 'r', part: one('t'), whole: one('f') },
    printed: 't=120.00 f=100.00 r=120.00',
    shown: ['t 120.00万元', '不大于 f 100.00 = 100.00万元', '20.00万元'],
  },
  {
    what: 'a rate over a zero',
    claim: { kind: 'completion', completion: 'r', done: one('t'), budget: one('f') },
    printed: 't=5.00 f=0.00 r=100.00',
    shown: ['r 100.00%', '(t 5.00) ÷ (f 0.00)，分母为 0，无从得出', ''],
  },
  {
    what: 'points that are not those of their rate',
    claim: POINTS,
    printed: 'weight=10 r=86.40 points=9.99',
    shown: ['points 9.99分', '分值 10 × 86.40% = 8.64分', '1.35分'],
  },
  {
    what: 'points of a rate above 100 %, of which nothing is taken off',
    claim: { ...POINTS, over: 'deducted' },
    printed: 'weight=10 r=126.40 points=10.00',
    shown: ['points 10.00分', '分值 10 × 126.40% = 7.36分', '2.64分'],
  },
  {
    what: 'points above their weight',
    claim: { kind: 'points', points: 'points', weight: 'weight' },
    printed: 'weight=10 points=11.00',
    shown: ['points 11.00分', '不大于分值 10 = 10.00分', '1.00分'],
  },
];

describe('both sides of what does not hold', () => {
  it.each(CASES)('are those of $what', ({ claim, printed, shown }) => {
    const figures = new Map(printed.split(' ').map((text) => [text.split('=')[0] ?? '', figure(text)]));
    const relation = { relationId: 'relation', chapter: '一', ...claim };
    const { roots } = checkPrinted({ figures: [...figures.values()], relations: [relation] });
    const kind: DutyKind = 'RATE';
    const comparisons = roots.flatMap(({ claims }) =>
      claims.slice(0, 1).map((failing) => comparisonOf({ kind, relation }, failing, figures)),
    );
    expect(comparisons.map((entry) => [entry.printed, entry.computed, entry.difference])).toEqual([shown]);
  });
});

const UNITS: Readonly<Record<string, StatedUnit>> = { r: 'PERCENT', points: 'POINTS', weight: 'POINTS' };

function figure(text: string): PaperFigure {
  const [figureId = '', value = ''] = text.split('=');
  const mark = { page: 1, context: '' };
  return { figureId, label: figureId, value, unit: UNITS[figureId] ?? 'WAN_YUAN', chapter: '一', mark };
}

function one(figureId: string) {
  return [{ figureId, sign: 1 }] as const;
}
