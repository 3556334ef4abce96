import { join } from 'node:path';
import { load } from './http-load';
import { measured, rounded, type Benchmark, type BenchRow } from './row';
import { Servers } from './servers';

/** As many as make the server busy. */
const IN_FLIGHT = 16;
/** What the log may cost: 5 %. */
const REACH = 0.95;
/** The smallest answer: with any other the log is a smaller part of the work. */
const QUERY = '{ units { totalCount } }';
const KINDS = ['that are kept', 'never asked before'] as const;

/**
 * Processor time of the server for a question, without the log of reads against with it: a file on another disk costs others
 * another time, the processor the same. `ratio` is what is left of the speed.
 */
export const readsLog: Benchmark = {
  name: 'reads-log',
  run: async ({ quick, folder }) => {
    const servers = new Servers();
    try {
      const without = await servers.ledger(join(folder, 'without'));
      const logged = await servers.ledger(join(folder, 'logged'), { READS_LOG: join(folder, 'reads') });
      const sizes = { rounds: quick ? 3 : 7, forMs: quick ? 600 : 2_000 };
      const rows: BenchRow[] = [];
      for (const kind of KINDS) rows.push(await compared(servers, { without, logged, kind, ...sizes }));
      return rows;
    } finally {
      await servers.stop();
    }
  },
};

interface Comparison {
  readonly without: string;
  readonly logged: string;
  readonly kind: (typeof KINDS)[number];
  readonly rounds: number;
  readonly forMs: number;
}

async function compared(servers: Servers, { without, logged, kind, rounds, forMs }: Comparison) {
  let asked = 0;
  const body = () =>
    JSON.stringify({ query: QUERY, variables: kind === 'that are kept' ? {} : { asked: (asked += 1) } });
  const question = `log of reads, processor time for answers ${kind}`;
  const turns = [
    { url: without, costsUs: new Array<number>() },
    { url: logged, costsUs: new Array<number>() },
  ];
  for (let round = 0; round < rounds; round += 1, turns.reverse()) {
    for (const { url, costsUs } of turns) {
      const before = servers.processorMs(url);
      const { answers } = await load(url, body, { inFlight: IN_FLIGHT, forMs });
      const after = servers.processorMs(url);
      if (before === undefined || after === undefined) return untold(question);
      costsUs.push(((after - before) * 1_000) / answers);
    }
  }
  const costOf = (server: string) =>
    measured(turns.find(({ url }) => url === server)?.costsUs ?? []).medianMs;
  const [withoutUs, loggedUs] = [costOf(without), costOf(logged)];
  const ratio = rounded(withoutUs / loggedUs);
  const size = `${IN_FLIGHT} in flight, ${rounds} rounds`;
  return { question, ratio, reach: REACH, met: ratio >= REACH, details: { size, withoutUs, loggedUs } };
}

function untold(question: string): BenchRow {
  const details = { missing: 'the processor time of a process is read from /proc' };
  return { question, ratio: null, reach: REACH, met: null, details };
}
