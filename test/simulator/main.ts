import process from 'node:process';
import { parseArgs } from 'node:util';
import { failureText } from './failure-text';
import { simulate, SimulationFailure } from './simulation';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
  },
});

const [from, seeds] = values.seed === undefined ? [values.from, values.seeds] : [values.seed, '1'];
const begunMs = performance.now();
let [events, questions, failed] = [0, 0, 0];
for (let seed = Number(from); seed < Number(from) + Number(seeds); seed += 1) {
  try {
    const done = await simulate(seed);
    events += done.events;
    questions += done.questions;
  } catch (error) {
    if (!(error instanceof SimulationFailure)) throw error;
    failed += 1;
    console.error(failureText(error));
  }
}
const seconds = Math.round((performance.now() - begunMs) / 100) / 10;
console.log(
  `${seeds} seeds from ${from}: ${events} events, ${questions} questions, ${failed} failed; ${seconds} s`,
);
if (failed > 0) process.exitCode = 1;
