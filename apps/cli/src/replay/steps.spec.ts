import { describe, expect, it } from '@jest/globals';
import type { ReplayFigures, ReplayRow } from '@ledger/answers';
import { TerminalWalk } from './walk-terminal';
import { next, NOTES, previous, toDate, toNextLoss, type Walk } from './steps';

const FIGURES: ReplayFigures = {
  initialFen: 0,
  adjustedFen: 0,
  releasedFen: 0,
  executedFen: 0,
  recoveredFen: 0,
  threePublicFen: 0,
};

function row(occurredOn: string, lost: readonly [number, number] = [0, 0]): ReplayRow {
  const split = (each: number) => ({ weight: 1_000, earned: 0, lost: each, open: 1_000 - each });
  const executedFen = Number(occurredOn.slice(8)) * 1_000_000;
  return {
    kind: 'event',
    occurredOn,
    events: 1,
    position: 7n,
    title: { zh: '登记支出', en: 'expenditure recorded' },
    change: { zh: '支出', en: 'spent' },
    before: split(lost[0]),
    after: split(lost[1]),
    executedFen,
    adjustedFen: 0,
    figuresBefore: FIGURES,
    figuresAfter: { ...FIGURES, initialFen: 100_000_000, executedFen },
    indicators: [{ indicatorId: 'i', level3: '执行率', before: split(lost[0]), after: split(lost[1]) }],
  };
}

const ROWS = [
  row('2023-01-05'),
  row('2023-02-10'),
  row('2023-03-15', [0, 200]),
  row('2023-03-20', [200, 200]),
];
const at = (index: number): Walk => ({ rows: ROWS, at: index });

describe('walking through a year', () => {
  it('goes forward and back, and says where there is no further', () => {
    expect(next(at(0)).at).toBe(1);
    expect(next(at(3))).toEqual({ rows: ROWS, at: 3, note: NOTES.last });
    expect(previous(at(3)).at).toBe(2);
    expect(previous(at(0)).note).toBe(NOTES.first);
  });

  it('jumps to the first event on or after a day', () => {
    expect(toDate(at(0), '2023-02-10').at).toBe(1);
    expect(toDate(at(3), '2023-02-11').at).toBe(2);
    expect(toDate(at(0), '2023-12-31')).toMatchObject({ at: 3, note: NOTES.after });
    expect(toDate(at(1), '3 March')).toMatchObject({ at: 1, note: NOTES.noDate });
  });

  it('jumps to the next loss of points', () => {
    expect(toNextLoss(at(0)).at).toBe(2);
    expect(toNextLoss(at(2))).toMatchObject({ at: 2, note: NOTES.noLoss });
  });
});

describe('the keys of a walk', () => {
  const shown: string[] = [];
  const walking = () => new TerminalWalk(ROWS, (text) => shown.push(text), 'U1 2023');
  const last = () => shown.at(-1) ?? '';

  it('show the figures before and after the step, and the indicators that it moved', () => {
    const walk = walking();
    walk.draw();
    expect(last()).toContain('U1 2023 · 1 / 4');
    expect(walk.press('l', { name: 'l' })).toBe(true);
    expect(last()).toContain('U1 2023 · 3 / 4');
    expect(last()).toMatch(/扣分 lost +0\.00 +2\.00 +\+2\.00/);
    expect(last()).toMatch(/执行数 executed +0\.00 +15\.00 +\+15\.00/);
    expect(last()).toMatch(/rate, initial +— +15\.00%/);
    expect(last()).toMatch(/执行率 +0\.00 → 0\.00 +0\.00 → 2\.00 +10\.00 → 8\.00/);
  });

  it('take a date after d, key by key', () => {
    const walk = walking();
    walk.press('d', { name: 'd' });
    for (const key of '2023-02-01') walk.press(key, { name: key });
    expect(last()).toContain('日期 date: 2023-02-01_');
    walk.press('\r', { name: 'return' });
    expect(last()).toContain('U1 2023 · 2 / 4');
  });

  it('end with q, escape and Ctrl-C', () => {
    expect(walking().press('q', { name: 'q' })).toBe(false);
    expect(walking().press('', { name: 'escape' })).toBe(false);
    expect(walking().press('', { name: 'c', ctrl: true })).toBe(false);
  });
});
