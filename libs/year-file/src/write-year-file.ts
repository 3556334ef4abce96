import { yearFileKindOf } from '@ledger/domain';
import { Document, isMap, isPair, isScalar, visit } from 'yaml';
import { csvLine } from './csv';
import { bodyOf, written, type Written } from './entry-body';
import { writtenSource } from './source-body';
import { splitHeading } from './write-heading';
import { blocksOf } from './write-sources';
import { VOUCHER_COLUMN_NAMES, type VoucherColumn } from './voucher-columns';
import { splitVouchers, voucherCells } from './write-vouchers';
import type { YearEntry, YearFile } from './year-file';

export interface WrittenYear {
  readonly yaml: string;
  /** The content of `vouchers.csv`; absent if there is none. */
  readonly vouchersCsv?: string;
}

export const VOUCHERS_FILE = 'vouchers.csv';

/** Writes a year. Reading it gives the same entries in the same order. Amounts are exact, in 万元. */
export function writeYearFile(year: YearFile): WrittenYear {
  const { heading, by, numberedByMonth, rest } = splitHeading(year);
  const { documents, vouchers } = splitVouchers(rest, numberedByMonth);
  const documentsSet = new Set(documents);
  const sources = blocksOf(year.entries, (entry) => documentsSet.has(entry));
  const document = new Document(
    {
      ...heading,
      ...(sources.length === 0 ? {} : { sources }),
      ...(vouchers.length === 0 ? {} : { vouchers: VOUCHERS_FILE }),
      entries: documents.map((entry) => writtenEntry(entry, by)),
    },
    { schema: 'failsafe' },
  );
  foldRows(document);
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return vouchers.length === 0 ? { yaml } : { yaml, vouchersCsv: writeCsv(vouchers, by) };
}

function writtenEntry(entry: YearEntry, by: string): Written {
  const { intent, entryId, actor, recordedAt, provenance = {} } = entry;
  const source = writtenSource(provenance);
  const kind = yearFileKindOf(intent.type);
  return {
    id: entryId,
    ...('occurredOn' in intent ? { on: intent.occurredOn } : {}),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(actor === by ? {} : { by: actor }),
    ...(source === undefined ? {} : { source: written(source) }),
    ...(kind === undefined ? {} : { [kind]: bodyOf(intent) }),
  };
}

/** Writes each row of a list on one line, but not entries, because these contain such lists. */
function foldRows(document: Document): void {
  visit(document, {
    Seq: (_, list, path) => {
      const pair = path.at(-1);
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === 'entries') return;
      for (const item of list.items) if (isMap(item)) item.flow = true;
    },
  });
}

function writeCsv(vouchers: readonly YearEntry[], by: string): string {
  const rows = vouchers.map((entry) => voucherCells(entry, by));
  const columns = VOUCHER_COLUMN_NAMES.filter(
    (column) => ALWAYS.has(column) || rows.some((row) => row[column] !== undefined),
  );
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? '')));
  return `${[csvLine(columns), ...lines].join('\n')}\n`;
}

const ALWAYS: ReadonlySet<VoucherColumn> = new Set(['date', 'voucher', 'line', 'amount', 'payee']);
