/** A linear axis from `low` to `high`, with a tick at both and at round values between them. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const MOST_STEPS = 5;
const ROUND = [1, 2, 5, 10];

/** The shortest axis with round ticks, zero among them, that holds all of `values`, which are whole. */
export function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((most - least) / MOST_STEPS);
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * (ROUND.find((each) => each * power >= least) ?? 10);
}
