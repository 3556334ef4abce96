import { describe, expect, it } from '@jest/globals';
import type { FigurePlace, StatedFigure, StatedRelation } from '../performance/statements/self-assessment';
import { checkPrinted } from './check-paper';

/** Of each root the figures of each of its repairs. */
function repairsOf(figures: readonly StatedFigure[], relations: readonly StatedRelation[]) {
  const { roots } = checkPrinted({ figures, relations });
  return roots.map(({ repairs }) => repairs.map(({ freed }) => freed.join(' ')).toSorted());
}

describe('a total row that was left empty', () => {
  const table = (totals: readonly [string, string]) => [
    ...[1, 2].flatMap((row) => [cell(row, 1, `${row}1.00`), cell(row, 2, `${row}2.00`)]),
    cell('all', 1, totals[0]),
    cell('all', 2, totals[1]),
    figure('text-1', '32.00'),
    figure('text-2', '34.00'),
  ];
  const relations = [
    ...[1, 2].map((column) => sum(`all.${column}`, [`1.${column}`, `2.${column}`])),
    ...[1, 2].map((column) => same(`text-${column}`, `all.${column}`)),
    atMost('all.1', 'all.2'),
  ];

  it('is one root, which filling the row mends', () => {
    expect(repairsOf(table(['0.00', '0.00']), relations)).toEqual([['all.1 all.2']]);
  });

  it('is two where one of its cells is filled, but wrongly', () => {
    expect(repairsOf(table(['0.00', '43.00']), relations)).toEqual([['all.1'], ['all.2']]);
  });

  it('is none where the row is right', () => {
    expect(repairsOf(table(['32.00', '34.00']), relations)).toEqual([]);
  });
});

describe('one wrong figure', () => {
  const figures = (total: string) => [
    figure('a', '60.00'),
    figure('b', '40.00'),
    figure('total', total),
    figure('again', '1000000', 'YUAN'),
    figure('share', '60.00', 'PERCENT'),
    figure('completion', '80.00', 'PERCENT'),
    figure('budget', '125.00'),
  ];
  const relations: readonly StatedRelation[] = [
    sum('total', ['a', 'b']),
    same('again', 'total'),
    { ...named('share'), kind: 'share', share: 'share', part: [plus('a')], whole: [plus('total')] },
    {
      ...named('completion'),
      kind: 'completion',
      completion: 'completion',
      done: [plus('total')],
      budget: [plus('budget')],
    },
  ];

  it('is one root, however many relations and units it shows up in', () => {
    const { roots } = checkPrinted({ figures: figures('110.00'), relations });
    expect(roots.map(({ claims }) => claims.map(({ relationId }) => relationId))).toEqual([
      ['sum:total', 'same:again', 'share', 'completion'],
    ]);
    expect(repairsOf(figures('110.00'), relations)).toEqual([['total']]);
  });

  it('is none where it is right', () => {
    expect(repairsOf(figures('100.00'), relations)).toEqual([]);
  });
});

describe('two wrong figures of one list', () => {
  const completion = (i: number): StatedRelation => ({
    ...named(`completion-${i}`),
    kind: 'completion',
    completion: `rate-${i}`,
    done: [plus(`done-${i}`)],
    budget: [plus(`budget-${i}`)],
  });
  const items = [
    ['300.00', '240.00', '80.00'],
    ['500.00', '450.00', '90.00'],
    ['200.00', '140.00', '70.00'],
  ] as const;
  const figures = (wrong: Readonly<Record<string, string>>) =>
    [
      figure('budget', '1000.00'),
      figure('done', '830.00'),
      ...items.flatMap(([budget, done, rate], i) => [
        figure(`budget-${i}`, budget),
        figure(`done-${i}`, done),
        figure(`rate-${i}`, rate, 'PERCENT'),
      ]),
    ].map((right) => ({ ...right, value: wrong[right.figureId] ?? right.value }));
  const relations = [
    sum('budget', ['budget-0', 'budget-1', 'budget-2']),
    sum('done', ['done-0', 'done-1', 'done-2']),
    ...[0, 1, 2].map(completion),
  ];

  it('are told by the repair that is made of slips, where another changes as few', () => {
    const wrong = figures({ 'budget-0': '3300.00', 'rate-1': '30.00' });
    const [one, other, ...more] = repairsOf(wrong, relations);
    expect(more).toEqual([]);
    expect(one).toContain('budget-0');
    expect(other).toContain('rate-1');
  });

  it('keep a wrong rate apart from a base that would not make it right', () => {
    const wrong = figures({ 'budget-0': '330.00', 'rate-0': '88.00' });
    const { roots } = checkPrinted({ figures: wrong, relations });
    expect(roots.every(({ exact }) => exact)).toBe(true);
    expect(roots.map(({ repairs }) => repairs.map(({ freed }) => freed.join(' ')))).toEqual(
      expect.arrayContaining([expect.arrayContaining(['rate-0']), expect.arrayContaining(['budget-0'])]),
    );
  });

  it('are one where the rate was worked out from the wrong base', () => {
    const wrong = figures({ 'budget-0': '330.00', 'rate-0': '72.73' });
    expect(repairsOf(wrong, relations)).toEqual([['budget', 'budget-0', 'budget-1', 'budget-2']]);
  });
});

describe('two errors that cancel out within one column', () => {
  const right: Readonly<Record<string, readonly string[]>> = {
    '1': ['11.00', '12.00', '23.00'],
    '2': ['21.00', '22.00', '43.00'],
    '3': ['31.00', '32.00', '63.00'],
    all: ['63.00', '66.00', '129.00'],
  };
  const table = (wrong: Readonly<Record<string, string>>) =>
    Object.entries(right).flatMap(([row, values]) =>
      values.map((value, i) => cell(row, i + 1, wrong[`${row}.${i + 1}`] ?? value)),
    );
  const relations = [
    ...['1', '2', '3', 'all'].map((row) => sum(`${row}.3`, [`${row}.1`, `${row}.2`])),
    ...[1, 2].map((column) =>
      sum(
        `all.${column}`,
        ['1', '2', '3'].map((row) => `${row}.${column}`),
      ),
    ),
  ];

  it('are two roots, each of which names the pair beside the total of its row', () => {
    expect(repairsOf(table({ '1.1': '15.00', '3.1': '27.00' }), relations)).toEqual([
      ['1.1 3.1', '1.2 3.2', '1.3'],
      ['1.1 3.1', '1.2 3.2', '3.3'],
    ]);
  });

  it('name no pair where what two rows are off does not cancel out', () => {
    expect(repairsOf(table({ '1.3': '27.00', '3.3': '60.00' }), relations)).toEqual([['1.3'], ['3.3']]);
  });
});

describe('more faults that hang together than are tried out together', () => {
  const wrong = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
  const check = (count: number) => {
    const parts = wrong(count);
    return checkPrinted({
      figures: [
        ...parts.flatMap((id) => [figure(id, '10.00'), figure(`${id}-again`, '12.00')]),
        figure('total', String(count * 15)),
      ],
      relations: [sum('total', parts), ...parts.map((id) => same(`${id}-again`, id))],
    });
  };

  it('are told to be more than that, and none of them is lost', () => {
    const { roots } = check(6);
    expect(roots.every(({ exact }) => !exact)).toBe(true);
    expect(new Set(roots.flatMap(({ claims }) => claims)).size).toBe(7);
  });

  it('are found exactly where they are few', () => {
    expect(check(2).roots.every(({ exact }) => exact)).toBe(true);
  });
});

function figure(figureId: string, value: string, unit: StatedFigure['unit'] = 'WAN_YUAN'): StatedFigure {
  return { figureId, label: figureId, value, unit, chapter: '一' };
}

function cell(row: string | number, column: number, value: string): StatedFigure {
  const at: FigurePlace = { table: 'T', row, column };
  return { ...figure(`${row}.${column}`, value), at };
}

function named(relationId: string) {
  return { relationId, chapter: '一' };
}

function plus(figureId: string) {
  return { figureId, sign: 1 } as const;
}

function sum(total: string, parts: readonly string[]): StatedRelation {
  return { ...named(`sum:${total}`), kind: 'sum', total, parts: parts.map(plus) };
}

function same(left: string, right: string): StatedRelation {
  return { ...named(`same:${left}`), kind: 'same', figures: [left, right] };
}

function atMost(part: string, whole: string): StatedRelation {
  return { ...named(`atMost:${part}`), kind: 'atMost', part: [plus(part)], whole: [plus(whole)] };
}
