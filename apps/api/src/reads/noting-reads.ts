import { ConfigError, type Environment } from '@ledger/config';
import type { LedgerReader } from '@ledger/reader';
import { ReadsLog } from '@ledger/reads-log';
import { clientAddresses } from '../door/client-address';
import { Reads, type DocumentTexts } from './reads';
import { shown } from '@ledger/domain';

const EXPECTED = '应为可写的目录 / must be a folder that can be written, e.g. ./reads';

/** Undefined if no log of reads is configured. @throws ConfigError. */
export async function notingReads(
  { readsLog, readsLogDays, trustedProxies }: Environment,
  { catalogue }: LedgerReader,
  documents?: DocumentTexts,
): Promise<{ readonly log: ReadsLog; readonly reads: Reads } | undefined> {
  if (readsLog === undefined) return undefined;
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
    void process.stderr.write(`${shown(zh)} ${shown(en)}\n`);
  try {
    const log = await ReadsLog.open(readsLog, { days: readsLogDays, say });
    const addressOf = clientAddresses(trustedProxies);
    const head = () => catalogue.head;
    return { log, reads: new Reads(log, { addressOf, head, ...(documents && { documents }) }) };
  } catch {
    throw new ConfigError([{ variable: 'READS_LOG', expected: EXPECTED }]);
  }
}
