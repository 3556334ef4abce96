import type { EventToAppend } from '@ledger/event-store';
import { Client } from 'pg';
import type { BenchSize } from './row';

export interface PostgresRun extends BenchSize {
  readonly url: string;
  /** Name and version of the server. */
  readonly peer: string;
}

/** A connection of a peer. That the server ends before it is no error of the benchmark. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A voucher as the ledger stores it, 400 to 500 bytes of payload and 200 of metadata. */
export function voucher(ordinal: number): EventToAppend {
  const hex = ordinal.toString(16).padStart(12, '0');
  return {
    // As random as derived ids are: an index of ids in order would be cheaper than it is in life.
    id: `${scattered(ordinal)}-0000-4000-8000-${hex}`,
    type: 'ExpenditureRecorded',
    version: 1,
    data: {
      occurredOn: `2023-${String(1 + (ordinal % 12)).padStart(2, '0')}-15`,
      voucherNo: `记-${ordinal}`,
      line: { book: 'general', class: 'project', functional: '2200106', project: 'P0001', economic: '30201' },
      amountFen: 12_345 + ordinal,
      payee: '某某测绘技术有限公司',
      summary: '支付国土空间规划编制技术服务费（第二期）',
      procurementFen: 0,
    },
    metadata: {
      actor: 'zhang.san',
      idempotencyKey: `voucher-${ordinal}`,
      commandDigest: `${hex}${hex}${hex}${hex}`,
      commandType: 'RecordExpenditure',
    },
  };
}

function scattered(ordinal: number): string {
  return (Math.imul(ordinal, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
}
