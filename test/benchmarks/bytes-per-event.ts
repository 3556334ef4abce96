import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { history } from './cold-log';
import { versionOf, writeJournal, type PeerName } from './journal';
import { rounded, withoutPeer, type Benchmark, type BenchRow } from './row';
import { openStore } from './store';
import { inOwnProcess } from './tasks';
import { vouchers } from '../support/unit-years';

const LIMIT_BYTES = 120;

/** What a process keeps in heap and buffers for an event that it can answer from, against what the peers need. */
export const bytesPerEvent: Benchmark = {
  name: 'bytes-per-event',
  run: async ({ quick, folder }) => {
    const events = quick ? 200_000 : 1_000_000;
    const store = await openStore(folder);
    await store.restore(history(events));
    await store.close();
    const { figures } = await inOwnProcess('memory', folder);
    const bytes = rounded(Number(figures['keptBytes']) / events);
    const transactions = 100_000;
    const journal = await writeJournal(folder, vouchers(transactions));
    const rows: BenchRow[] = [];
    for (const peer of ['hledger', 'ledger'] as const)
      rows.push(await against(peer, { journal, transactions, bytes, events }));
    return rows;
  },
};

interface Kept {
  readonly journal: string;
  readonly transactions: number;
  readonly bytes: number;
  readonly events: number;
}

async function against(peer: PeerName, { journal, transactions, bytes, events }: Kept): Promise<BenchRow> {
  const question = `bytes kept per event, against the peak memory of ${peer} per transaction`;
  const version = await versionOf(peer);
  if (version === undefined) return withoutPeer(question, 1, peer);
  const peerBytes = rounded((await peakBytes(peer, ['-f', journal, 'bal', 'spent'])) / transactions);
  const ratio = rounded(peerBytes / bytes);
  const size = `${events} events, ${transactions} transactions`;
  const details = { peer: version, size, oursBytes: bytes, limitBytes: LIMIT_BYTES, peerBytes };
  return { question, ratio, reach: 1, met: ratio >= 1 && bytes <= LIMIT_BYTES, details };
}

/** As Linux counts it; looked at every few milliseconds while the process runs. */
async function peakBytes(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'ignore' });
  let peak = 0;
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024);
  }, 5);
  await new Promise((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(look);
  return peak;
}
