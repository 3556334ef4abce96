import type { RelationClaim, StatedFigure, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { given, openedWith, type Fact } from '../testing/given';
import { answerContradictions } from './contradictions.answer';
import type { StatementCheck } from './contradictions.types';

/** What becomes of one relation of a paper, with its neighbours on both sides. */
type Outcome = 'holds' | 'holds loosely' | 'last digit' | 'contradicts' | 'not judged';

/** Figures as 'id=value unit', separated by spaces: 'a=38万元 b=38.40万元'. */
type Printed = readonly [figures: string, outcome: Outcome];

interface Kind {
  readonly what: string;
  readonly claim: RelationClaim;
  readonly papers: readonly Printed[];
}

/** What the rest of the paper prints: it is one of two decimals. */
const REST = 'x1=1.11万元 x2=2.22万元 x3=3.33万元 y1=1.11% y2=2.22% y3=3.33%';

const UNITS: readonly (readonly [string, StatedUnit])[] = [
  ['万元', 'WAN_YUAN'],
  ['元', 'YUAN'],
  ['%', 'PERCENT'],
  ['分', 'POINTS'],
  ['人', 'COUNT'],
];

const SAME: RelationClaim = { kind: 'same', figures: ['a', 'b'] };
const RATE: RelationClaim = { kind: 'rate', rate: 'r', numerator: plus('n'), denominator: plus('d') };
const GROWTH: RelationClaim = { kind: 'growth', from: 'f', to: 't', change: 'c', rate: 'r' };
const SHARE: RelationClaim = { kind: 'share', share: 'r', part: plus('p'), whole: plus('w') };
const COMPLETION: RelationClaim = { kind: 'completion', completion: 'r', done: plus('n'), budget: plus('d') };
const AT_MOST: RelationClaim = { kind: 'atMost', part: plus('p'), whole: plus('w') };
const POINTS: RelationClaim = { kind: 'points', points: 'p', weight: 'w', rate: 'r' };

const KINDS: readonly Kind[] = [
  {
    what: 'one rate printed twice',
    claim: SAME,
    papers: [
      ['a=86% b=86.00%', 'holds'],
      ['a=86% b=86.40%', 'holds loosely'],
      ['a=86% b=88.20%', 'contradicts'],
      ['a=-4.50% b=4.50%', 'contradicts'],
    ],
  },
  {
    what: 'one count printed twice, which is exact',
    claim: SAME,
    papers: [
      ['a=9人 b=9人', 'holds'],
      ['a=9人 b=10人', 'contradicts'],
    ],
  },
  {
    what: 'one word printed twice',
    claim: SAME,
    papers: [
      ['a=优 b=优', 'holds'],
      ['a=优 b=良', 'contradicts'],
    ],
  },
  {
    what: 'an amount of fewer decimals than its paper’s',
    claim: SAME,
    papers: [
      ['a=38万元 b=38.00万元', 'holds'],
      ['a=38万元 b=38.40万元', 'holds loosely'],
      ['a=38万元 b=38.99万元', 'last digit'],
      ['a=38万元 b=39.60万元', 'contradicts'],
    ],
  },
  {
    what: 'an amount in 元 and in 万元',
    claim: SAME,
    papers: [
      ['a=12029501.84元 b=1202.95万元', 'holds'],
      ['a=12029502元 b=1202.95万元', 'holds'],
      ['a=12029601.84元 b=1202.95万元', 'last digit'],
      ['a=12029701.84元 b=1202.95万元', 'contradicts'],
      ['a=1202.95元 b=1202.95万元', 'contradicts'],
    ],
  },
  {
    what: 'a blank and an amount: a blank is not 0',
    claim: SAME,
    papers: [
      ['a=—万元 b=0.00万元', 'not judged'],
      ['a=0万元 b=0.00万元', 'holds'],
      ['a=0.00万元 b=0.03万元', 'contradicts'],
    ],
  },
  {
    what: 'a sum of five parts, with the rounding of six figures',
    claim: { kind: 'sum', total: 't', parts: plus('a', 'b', 'c', 'd', 'e') },
    papers: [
      ['a=1.00万元 b=1.00万元 c=1.00万元 d=1.00万元 e=1.00万元 t=5.03万元', 'holds'],
      ['a=1.00万元 b=1.00万元 c=1.00万元 d=1.00万元 e=1.00万元 t=5.04万元', 'last digit'],
      ['a=1.00万元 b=1.00万元 c=1.00万元 d=1.00万元 e=1.00万元 t=4.96万元', 'last digit'],
      ['a=1.00万元 b=1.00万元 c=1.00万元 d=1.00万元 e=1.00万元 t=5.05万元', 'contradicts'],
    ],
  },
  {
    what: 'a sum of counts, which has no last digit to be off by',
    claim: { kind: 'sum', total: 't', parts: plus('a', 'b') },
    papers: [
      ['a=3人 b=4人 t=7人', 'holds'],
      ['a=3人 b=4人 t=8人', 'contradicts'],
    ],
  },
  {
    what: 'a rate',
    claim: RATE,
    papers: [
      ['n=1777.73万元 d=2365.02万元 r=75.17%', 'holds'],
      ['n=1777.73万元 d=2365.02万元 r=75.18%', 'last digit'],
      ['n=1777.73万元 d=2365.02万元 r=75.20%', 'contradicts'],
      ['n=0.00万元 d=5.00万元 r=0.00%', 'holds'],
      ['n=0.00万元 d=5.00万元 r=1.00%', 'contradicts'],
    ],
  },
  {
    what: 'a rate over a zero',
    claim: RATE,
    papers: [
      ['n=307.82万元 d=0.00万元 r=95.89%', 'contradicts'],
      ['n=307.82万元 d=0万元 r=0%', 'contradicts'],
      ['n=307.82万元 d=0.00万元 r=—%', 'not judged'],
      ['n=307.82万元 d=—万元 r=95.89%', 'not judged'],
      ['n=0.00万元 d=0.00万元 r=100.00%', 'not judged'],
      ['n=0.00万元 d=0.00万元 r=0.00%', 'not judged'],
    ],
  },
  {
    what: 'a growth',
    claim: GROWTH,
    papers: [
      ['f=80.00万元 t=100.00万元 c=20.00万元 r=25.00%', 'holds'],
      ['f=80.00万元 t=100.00万元 c=20.02万元 r=25.02%', 'last digit'],
      ['f=80.00万元 t=100.00万元 c=21.00万元 r=25.00%', 'contradicts'],
      ['f=80.00万元 t=100.00万元 c=20.00万元 r=52.00%', 'contradicts'],
      ['f=100.00万元 t=79.00万元 c=-21.00万元 r=-21.00%', 'holds'],
      ['f=100.00万元 t=79.00万元 c=-21.00万元 r=21.00%', 'contradicts'],
      ['f=—万元 t=79.00万元 c=79.00万元 r=100.00%', 'not judged'],
    ],
  },
  {
    what: 'a growth from a zero',
    claim: GROWTH,
    papers: [
      ['f=0.00万元 t=5.00万元 c=5.00万元 r=100.00%', 'contradicts'],
      ['f=0.00万元 t=5.00万元 c=5.00万元 r=—%', 'not judged'],
      ['f=0.00万元 t=0.00万元 c=0.00万元 r=0.00%', 'not judged'],
      ['f=0.00万元 t=5.00万元 c=0.00万元 r=0.00%', 'contradicts'],
    ],
  },
  {
    what: 'a growth whose rate or change is blank: what is left of it is held against itself',
    claim: GROWTH,
    papers: [
      ['f=80.00万元 t=100.00万元 c=20.00万元 r=—%', 'not judged'],
      ['f=80.00万元 t=100.00万元 c=20.02万元 r=—%', 'last digit'],
      ['f=80.00万元 t=100.00万元 c=21.00万元 r=—%', 'contradicts'],
      ['f=80.00万元 t=100.00万元 c=—万元 r=25.00%', 'not judged'],
      ['f=80.00万元 t=100.00万元 c=—万元 r=52.00%', 'contradicts'],
      ['f=80.00万元 t=100.00万元 c=—万元 r=—%', 'not judged'],
    ],
  },
  {
    what: 'a growth that does not print last year’s amount',
    claim: { kind: 'growth', to: 't', change: 'c', rate: 'r' },
    papers: [
      ['t=100.00万元 c=20.00万元 r=25.00%', 'holds'],
      ['t=100.00万元 c=20.00万元 r=20.00%', 'contradicts'],
      ['t=5.00万元 c=5.00万元 r=100.00%', 'contradicts'],
    ],
  },
  {
    what: 'a share',
    claim: SHARE,
    papers: [
      ['p=92.15万元 w=100.00万元 r=92.15%', 'holds'],
      ['p=92.15万元 w=100.00万元 r=92.17%', 'last digit'],
      ['p=92.15万元 w=100.00万元 r=92.18%', 'contradicts'],
      ['p=120.00万元 w=100.00万元 r=120.00%', 'contradicts'],
      ['p=0.00万元 w=0.00万元 r=0.00%', 'not judged'],
      ['p=20.00万元 w=100.00万元 r=—%', 'not judged'],
      ['p=120.00万元 w=100.00万元 r=—%', 'contradicts'],
    ],
  },
  {
    what: 'a completion, which may be above 100 %',
    claim: COMPLETION,
    papers: [
      ['n=126.40万元 d=100.00万元 r=126.40%', 'holds'],
      ['n=95.46万元 d=100.00万元 r=95.44%', 'last digit'],
      ['n=95.46万元 d=100.00万元 r=95.43%', 'contradicts'],
      ['n=5.00万元 d=0.00万元 r=100.00%', 'contradicts'],
    ],
  },
  {
    what: 'a part of a whole',
    claim: AT_MOST,
    papers: [
      ['p=0.00万元 w=5.00万元', 'holds'],
      ['p=5.01万元 w=5.00万元', 'holds'],
      ['p=5.02万元 w=5.00万元', 'last digit'],
      ['p=5.03万元 w=5.00万元', 'contradicts'],
      ['p=3人 w=3人', 'holds'],
      ['p=4人 w=3人', 'contradicts'],
      ['p=50300元 w=5.00万元', 'contradicts'],
    ],
  },
  {
    what: 'points for a rate, which count 100 % at most',
    claim: POINTS,
    papers: [
      ['w=10分 r=86.40% p=8.64分', 'holds'],
      ['w=10分 r=86.40% p=8.65分', 'last digit'],
      ['w=10分 r=86.40% p=8.66分', 'contradicts'],
      ['w=10分 r=86.40% p=9分', 'holds'],
      ['w=10分 r=126.40% p=10.00分', 'holds'],
      ['w=10分 r=126.40% p=7.36分', 'contradicts'],
      ['w=10分 r=—% p=9.00分', 'not judged'],
      ['w=10分 r=—% p=11.00分', 'contradicts'],
    ],
  },
  {
    what: 'points from which what is over 100 % is taken off',
    claim: { ...POINTS, over: 'deducted' },
    papers: [
      ['w=10分 r=126.40% p=7.36分', 'holds'],
      ['w=10分 r=126.40% p=10.00分', 'contradicts'],
      ['w=10分 r=200.00% p=0.00分', 'holds'],
      ['w=10分 r=250.00% p=0.00分', 'holds'],
    ],
  },
  {
    what: 'points of a weight, without a rate',
    claim: { kind: 'points', points: 'p', weight: 'w' },
    papers: [
      ['w=10分 p=10分', 'holds'],
      ['w=10分 p=10.00分', 'holds'],
      ['w=10分 p=11分', 'contradicts'],
    ],
  },
];

describe.each(KINDS)('$what', ({ claim, papers }) => {
  it.each(papers)('%s: %s', (printed, outcome) => {
    const check = checkOf(printed, claim);
    expect(outcomeOf(check)).toBe(outcome);
    expect(check.findings).toHaveLength(outcome === 'contradicts' ? 1 : 0);
  });
});

describe('what is shown', () => {
  const shown = KINDS.flatMap(({ claim, papers }) =>
    papers.flatMap(([printed]) => {
      const { findings, lastDigits } = checkOf(printed, claim);
      return [...findings.flatMap(({ witnesses }) => witnesses), ...lastDigits];
    }),
  );

  it('never has two sides that read alike', () => {
    expect(shown.length).toBeGreaterThan(30);
    for (const { text, stated, recomputed } of shown) {
      const [left, right] = text.zh.split(/[≠>]/u).map((side) => side.split('=').at(-1)?.trim());
      expect(left).not.toBe(right);
      expect(recomputed).not.toBe(stated);
    }
  });

  it('has the difference and what rounding allows in the unit of the figure, rates in percentage points', () => {
    const witnessOf = (printed: string, claim: RelationClaim) =>
      checkOf(printed, claim).findings[0]?.witnesses[0];
    expect(witnessOf('n=126.40万元 d=100.00万元 r=125.00%', COMPLETION)).toMatchObject({
      difference: '-1.4',
      differenceUnit: 'PERCENT',
    });
    expect(witnessOf('a=12029701.84元 b=1202.95万元', SAME)).toMatchObject({
      difference: '201.84',
      differenceUnit: 'YUAN',
      envelope: '50.005',
    });
  });

  it('names the claim that holds loosely, not the first of its relation', () => {
    const [loose] = checkOf('f=80.00万元 t=100.00万元 c=20.00万元 r=25%', GROWTH).heldLoosely;
    expect(loose).toBeUndefined();
    const rounded = checkOf('f=80.00万元 t=100.30万元 c=20.30万元 r=25%', GROWTH).heldLoosely;
    expect(rounded.map(({ text }) => text.zh)).toEqual(['r 25 ≈ 20.30 / 80.00']);
  });
});

function checkOf(printed: string, claim: RelationClaim): StatementCheck {
  const figures = `${printed} ${REST}`.split(' ').map(figure);
  const relations = [{ relationId: 'relation', chapter: '二', ...claim }];
  const statement: Fact = {
    type: 'SelfAssessmentStated',
    data: { occurredOn: '2023-12-31', statementId: 'S', title: '报告', figures, relations },
  };
  const [check] = given(openedWith(), statement).then(answerContradictions).statements;
  if (!check) throw new Error('no statement was checked');
  return check;
}

function figure(text: string): StatedFigure {
  const [figureId = '', written = ''] = text.split('=');
  const [sign = '', unit = 'TEXT'] = UNITS.find(([ending]) => written.endsWith(ending)) ?? [];
  const value = written.slice(0, written.length - sign.length);
  return { figureId, label: figureId, value, unit, chapter: '二' };
}

function outcomeOf({ relations, heldLoosely }: StatementCheck): Outcome {
  const { holding, lastDigit, failing, notJudged } = relations;
  expect(holding + lastDigit + failing + notJudged).toBe(1);
  if (failing > 0) return 'contradicts';
  if (lastDigit > 0) return 'last digit';
  if (notJudged > 0) return 'not judged';
  return heldLoosely.length > 0 ? 'holds loosely' : 'holds';
}

function plus(...figureIds: readonly string[]) {
  return figureIds.map((figureId) => ({ figureId, sign: 1 }) as const);
}
