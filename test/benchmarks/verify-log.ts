import { LogCheck } from '@ledger/log-proof';
import { history } from './cold-log';
import { assertSame, measured, rounded, type Benchmark } from './row';
import { openStore } from './store';

const EVENTS = 1_000_000;
const ASKED_MS = 60_000;
const PAGE = 1_000;

/** All digests of a log, and the tree over them, as `budget log verify` does it. Absolute, for as many events as are asked. */
export const verifyLog: Benchmark = {
  name: 'verify-log',
  run: async ({ quick, folder }) => {
    const events = quick ? EVENTS / 5 : EVENTS;
    const filled = await openStore(folder);
    await filled.restore(history(events));
    await filled.close();
    const samplesMs: number[] = [];
    for (let round = 0; round < 3; round += 1) samplesMs.push(await verifiedMs(folder, events));
    const { medianMs, p99Ms } = measured(samplesMs);
    const askedMs = (ASKED_MS * events) / EVENTS;
    const ratio = rounded(askedMs / medianMs);
    return [
      {
        question: 'verify a whole log: digests of all events, and the root',
        ratio,
        reach: 1,
        met: ratio >= 1,
        details: { size: `${events} events, 3 rounds`, askedMs, oursMedianMs: medianMs, oursP99Ms: p99Ms },
      },
    ];
  },
};

async function verifiedMs(folder: string, events: number): Promise<number> {
  const store = await openStore(folder);
  const begun = performance.now();
  const check = new LogCheck();
  for (let after = 0n; ;) {
    const page = await store.readTexts(after, PAGE);
    for (const event of page) check.add(event);
    const last = page.at(-1);
    if (!last) break;
    after = last.position;
  }
  check.tree.root();
  const ms = performance.now() - begun;
  assertSame('events verified, and faults', [check.tree.size, check.faults.length], [events, 0]);
  await store.close();
  return ms;
}
