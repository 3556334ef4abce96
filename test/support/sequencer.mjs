import Sequencer from '@jest/test-sequencer';

/** From the longest kind to the shortest: a spec that starts last with a minute before it is waited for alone. */
const LONG_KINDS = [/\/soak\./, /\/test\/e2e\/dashboard-/, /\/test\/e2e\//, /\.stores\.spec\.ts$/];

/** Jest's order, by how long a file took the last time; in a fresh clone, where no time is known, by kind. */
export default class LongKindsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.toSorted((a, b) => kindOf(a.path) - kindOf(b.path));
  }
}

function kindOf(path) {
  const kind = LONG_KINDS.findIndex((pattern) => pattern.test(path));
  return kind === -1 ? LONG_KINDS.length : kind;
}
