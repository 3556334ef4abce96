import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Voucher } from '../support/unit-years';

export type PeerName = 'hledger' | 'ledger';

const run = promisify(execFile);

/** What the peer calls its version; undefined where it is not installed. */
export async function versionOf(peer: PeerName): Promise<string | undefined> {
  try {
    const { stdout } = await run(peer, ['--version']);
    return stdout.split(/[\n,(]/)[0]?.trim();
  } catch {
    return undefined;
  }
}

/** The vouchers as a journal that hledger and ledger both read; gives the path. */
export async function writeJournal(folder: string, list: readonly Voucher[]): Promise<string> {
  const path = join(folder, 'year.journal');
  await writeFile(path, list.map(transaction).join('\n'));
  return path;
}

/** Fen spent up to the day before `before`, as the peer reads it from the journal. */
export async function balanceOf(peer: PeerName, journal: string, before?: string): Promise<number> {
  const until = before === undefined ? [] : ['-e', before];
  const depth = peer === 'hledger' ? ['--depth', '1', '-N'] : ['--depth', '1', '--no-total'];
  const { stdout } = await run(peer, ['-f', journal, 'bal', 'spent', ...depth, ...until]);
  return fenOf(stdout);
}

/** Fen spent by each day of the year, from the daily columns that hledger writes for every account. */
export async function dailyTotalsOf(journal: string, year: number): Promise<readonly number[]> {
  const span = ['-b', `${year}-01-01`, '-e', `${year + 1}-01-01`];
  const columns = ['bal', 'spent', '--daily', '--historical', '-O', 'csv', ...span];
  const { stdout } = await run('hledger', ['-f', journal, ...columns], { maxBuffer: 2 ** 26 });
  const [, ...totals] = stdout.trim().split('\n').at(-1)?.split(',') ?? [];
  return totals.map(fenOf);
}

function fenOf(text: string): number {
  const yuan = /(\d+)\.(\d{2})/.exec(text);
  return yuan ? Number(yuan[1]) * 100 + Number(yuan[2]) : 0;
}

function transaction({ occurredOn, voucherNo, line, amountFen }: Voucher): string {
  const account = `spent:${line.split('/').join(':')}`;
  return `${occurredOn} (${voucherNo}) 某供应商\n    ${account}  ${(amountFen / 100).toFixed(2)}\n    treasury\n`;
}
