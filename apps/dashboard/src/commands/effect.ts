import type { Plain } from '../server/plain-answers';
import { percentOf } from '../wording/rate';
import type { EffectFragment } from './generated/graphql';

interface Fraction {
  readonly of: number;
  readonly over: number | undefined;
}

/** One figure before and after. Differences of rates are in percentage points, of points in points, both with two decimals. */
export type EffectRow =
  | (Named<'initial' | 'adjusted' | 'available' | 'executed' | 'threePublic' | 'control'> & {
      readonly kind: 'money';
      readonly now: number | undefined;
      readonly then: number | undefined;
      readonly difference: number | undefined;
    })
  | (Named<'rateInitial' | 'rateAdjusted' | 'controlRate'> & {
      readonly kind: 'rate';
      readonly now: Fraction;
      readonly then: Fraction;
      readonly difference: string;
    })
  | (Named<'score' | 'lost' | 'open'> & {
      readonly kind: 'points';
      readonly now: string;
      readonly then: string;
      readonly difference: string;
    });

interface Named<Name extends string> {
  readonly name: Name;
  readonly changed: boolean;
}

const NONE = '—';

/** What of a year's figures differs between two views of it, in the order in which it is read. */
export function effectRows(now: Plain<EffectFragment>, then: Plain<EffectFragment>): readonly EffectRow[] {
  const [before, after] = [figuresOf(now), figuresOf(then)];
  const money = (name: 'initial' | 'adjusted' | 'available' | 'executed' | 'threePublic' | 'control') =>
    moneyRow(name, before[name], after[name]);
  const rate = (
    name: 'rateInitial' | 'rateAdjusted' | 'controlRate',
    of: 'executed' | 'threePublic',
    over: 'initial' | 'adjusted' | 'control',
  ) => rateRow(name, { of: before[of], over: before[over] }, { of: after[of], over: after[over] });
  return [
    money('initial'),
    money('adjusted'),
    money('executed'),
    money('available'),
    rate('rateInitial', 'executed', 'initial'),
    rate('rateAdjusted', 'executed', 'adjusted'),
    money('threePublic'),
    money('control'),
    rate('controlRate', 'threePublic', 'control'),
    pointsRow('score', before.earned, after.earned),
    pointsRow('lost', before.lost, after.lost),
    pointsRow('open', before.open, after.open),
  ];
}

function figuresOf({ execution: { totals }, threePublic, scorecard: { total } }: Plain<EffectFragment>) {
  return {
    initial: Number(totals.initial),
    adjusted: Number(totals.adjusted),
    executed: Number(totals.executed),
    available: Number(totals.available),
    threePublic: Number(threePublic.executed),
    control: threePublic.control ? Number(threePublic.control.total) : undefined,
    earned: total?.earned ?? NONE,
    lost: total?.lost ?? NONE,
    open: total?.open ?? NONE,
  };
}

function moneyRow(
  name: 'initial' | 'adjusted' | 'available' | 'executed' | 'threePublic' | 'control',
  now: number | undefined,
  then: number | undefined,
): EffectRow {
  const difference = now === undefined || then === undefined ? undefined : then - now;
  return { kind: 'money', name, now, then, difference, changed: now !== then };
}

function rateRow(
  name: 'rateInitial' | 'rateAdjusted' | 'controlRate',
  now: Fraction,
  then: Fraction,
): EffectRow {
  const [before, after] = [shownOf(now), shownOf(then)];
  return {
    kind: 'rate',
    name,
    now,
    then,
    difference: differenceOf(before, after),
    changed: before !== after,
  };
}

function pointsRow(name: 'score' | 'lost' | 'open', now: string, then: string): EffectRow {
  return { kind: 'points', name, now, then, difference: differenceOf(now, then), changed: now !== then };
}

function shownOf({ of, over }: Fraction): string {
  return (over === undefined ? undefined : percentOf(of, over)) ?? NONE;
}

/** Of two numbers as they are shown, with two decimals each: what a reader would work out. */
function differenceOf(now: string, then: string): string {
  if (now === NONE || then === NONE) return now === then ? '' : NONE;
  const hundredths = hundredthsOf(then) - hundredthsOf(now);
  const size = Math.abs(hundredths);
  const shown = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  if (hundredths === 0) return '0.00';
  return hundredths < 0 ? `−${shown}` : `+${shown}`;
}

function hundredthsOf(shown: string): number {
  const digits = Number(shown.replace('−', '-').replace('.', ''));
  return digits;
}
