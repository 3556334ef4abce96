import type { Ruling } from './marks';

/** Points. Lines nearer than this are one line, and ends nearer than this meet. */
const NEAR = 2.5;

/** Joins lines that overlap or continue each other. Leaves out dots. */
export function joinRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const sorted = rulings
      .filter((ruling) => ruling.direction === direction)
      .sort((one, other) => one.at - other.at || one.from - other.from);
    return lanes(sorted).flatMap(joinLane);
  });
}

/** Merges values that are nearer than `NEAR`. Ascending. */
export function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? value) > NEAR);
}

export function meet(one: Ruling, other: Ruling): boolean {
  if (one.direction === other.direction) return false;
  return within(other.at, one.from, one.to) && within(one.at, other.from, other.to);
}

function within(value: number, from: number, to: number): boolean {
  return value >= from - NEAR && value <= to + NEAR;
}

function lanes(sorted: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const all: Ruling[][] = [];
  for (const ruling of sorted) {
    const lane = all.at(-1);
    const last = lane?.at(-1);
    if (lane && last && ruling.at - last.at <= NEAR / 2) lane.push(ruling);
    else all.push([ruling]);
  }
  return all;
}

function joinLane(lane: readonly Ruling[]): readonly Ruling[] {
  const joined: Ruling[] = [];
  for (const ruling of [...lane].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && ruling.from <= last.to + NEAR) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
    } else joined.push(ruling);
  }
  return joined.filter(({ from, to }) => to - from > NEAR);
}
