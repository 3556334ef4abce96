import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VOUCHERS_FILE } from '@ledger/year-file';
import { balanceOf, versionOf, writeJournal, type PeerName } from './journal';
import { assertSame, sideBySide, withoutPeer, type Benchmark, type BenchRow } from './row';
import { inOwnProcess } from './tasks';
import { LINES, PROJECTS, totalFen, vouchers, YEAR, type Voucher } from '../support/unit-years';

/** A year file of vouchers imported, checked and durable, against the peers reading the same transactions. */
export const importVouchers: Benchmark = {
  name: 'import',
  run: async ({ quick, folder }) => {
    // As many as are asked for, quick or not: of fewer, the start of the process would be most of it.
    const list = vouchers(100_000);
    const rounds = quick ? 2 : 5;
    await writeYear(folder, list);
    const journal = await writeJournal(folder, list);
    const ours: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { startToEndMs } = await inOwnProcess('import', folder);
      ours.push(startToEndMs);
      assertSame('fen imported', storedFen(folder), totalFen(list));
      await rm(join(folder, 'store'), { recursive: true });
    }
    const against = (peer: PeerName) => compared({ peer, list, ours, journal, rounds });
    return [await against('hledger'), await against('ledger')];
  },
};

interface Comparison {
  readonly peer: PeerName;
  readonly list: readonly Voucher[];
  readonly ours: readonly number[];
  readonly journal: string;
  readonly rounds: number;
}

async function compared({ peer, list, ours, journal, rounds }: Comparison): Promise<BenchRow> {
  const question = `import of vouchers, validated and durable, against ${peer} reading the same`;
  // ledger stores and checks nothing: its ratio is shown, and any is accepted.
  const reach = peer === 'hledger' ? 1 : 0;
  const version = await versionOf(peer);
  if (version === undefined) return withoutPeer(question, reach, peer);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const fen = await balanceOf(peer, journal);
    samples.push(performance.now() - start);
    assertSame(`fen that ${peer} reads`, totalFen(list), fen);
  }
  const size = `${list.length} vouchers, ${rounds} rounds`;
  return sideBySide({ question, reach, peer: version, size, oursMs: ours, peersMs: samples });
}

function storedFen(folder: string): number {
  const database = new DatabaseSync(join(folder, 'store', 'events.db'), { readOnly: true });
  const sql = `SELECT sum(json_extract(data, '$.amountFen')) AS fen FROM events WHERE type = 'ExpenditureRecorded'`;
  const fen = Number(database.prepare(sql).get()?.['fen']);
  database.close();
  return fen;
}

/** The year file of `list` and its vouchers, into `folder`. */
export async function writeYear(folder: string, list: readonly Voucher[]): Promise<void> {
  const lines = LINES.map((line) => `        - { line: ${line}, amount: 1000000000.00 }`);
  const projects = PROJECTS.map((code) => `  - { code: ${code}, name: 项目${code}, source: 附表 }`);
  const yaml = [
    'yearFile: 1',
    'unit: { code: U1, name: 某单位, level: department, region: 某市, registeredOn: 2023-01-01 }',
    `year: ${YEAR}`,
    'mode: control',
    'paymentPlan: not-enforced',
    'amountUnit: YUAN',
    'by: 财务科',
    `vouchers: ${VOUCHERS_FILE}`,
    'projects:',
    ...projects,
    'entries:',
    '  - id: appropriation',
    '    on: 2023-01-10',
    '    appropriation:',
    '      documentNo: 某财预〔2023〕1号',
    '      lines:',
    ...lines,
  ];
  await writeFile(join(folder, 'year.yaml'), `${yaml.join('\n')}\n`);
  const rows = [...list]
    .sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))
    .map(
      ({ occurredOn, voucherNo, line, amountFen }) =>
        `${occurredOn},${voucherNo},${line},30201,${(amountFen / 100).toFixed(2)},某供应商`,
    );
  const heading = 'date,voucher,line,economic,amount,payee';
  await writeFile(join(folder, VOUCHERS_FILE), `${[heading, ...rows].join('\n')}\n`);
}
