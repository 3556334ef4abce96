import { yearOf } from '@ledger/domain';
import { unfinishedImportText, workbookOf, type Report } from '@ledger/tables';
import { z } from 'zod';
import { pointIn } from '../reading/point-in';
import type { Reading } from '../reading/reading';
import type { YearView } from '../reading/year-view';
import { answering, refused } from './refusals';
import { reportOfSeen, seenTables, type SeenTables } from './seen-tables';
import { tableOfFile, yearTable } from './year-tables';

export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const pointNamed = z.object({
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  basis: z.string().optional(),
});

/** A table of a year at a point, if the asker may see the unit. @throws HttpException */
export async function workbookOfYear(
  reading: Reading,
  { unitCode = '', fiscalYear = '', file = '' }: Readonly<Record<string, string>>,
  query: unknown,
): Promise<FileToSend> {
  const table = tableOfFile(file);
  if (table === undefined || !/^\d{4}$/.test(fiscalYear)) throw refused('NO_SUCH_TABLE');
  const at = pointNamed.safeParse(query);
  if (!at.success) throw refused('TABLES_UNREADABLE', z.prettifyError(at.error));
  const question = `/workbooks/${unitCode}/${fiscalYear}/${file}`;
  const bytes = await answering(async () => {
    const year = reading.year({ unitCode, fiscalYear: Number(fiscalYear) }, pointIn(at.data));
    return written(await yearTable(year, table), year, { question });
  });
  return { name: `${unitCode}-${fiscalYear}-${file}`, bytes };
}

/** Tables that a page shows. The asker must be allowed to see the basis that they name. @throws HttpException */
export async function workbookOfPage(reading: Reading, body: unknown): Promise<FileToSend> {
  const seen = seenTables.safeParse(body);
  if (!seen.success) throw refused('TABLES_UNREADABLE', z.prettifyError(seen.error));
  const { data } = seen;
  const bytes = await answering(() => written(reportOfSeen(data), viewOf(reading, data), data));
  return { name: 'tables.xlsx', bytes };
}

/** The server repeats it from its own data. */
function viewOf(reading: Reading, { of }: SeenTables): YearView | undefined {
  if (!of) return undefined;
  const { basis, asOf, ...address } = of;
  const year = reading.year(address, { basis });
  return asOf !== undefined && yearOf(asOf) === address.fiscalYear ? year.beside({ asOf }) : year;
}

interface Said {
  readonly question: string;
  readonly moneyUnit?: string;
}

async function written(
  report: Report,
  year: YearView | undefined,
  { question, moneyUnit }: Said,
): Promise<Uint8Array> {
  const of = year && `${year.unitCode} ${year.fiscalYear} · 截至 as of ${year.point.asOf}`;
  const unit = moneyUnit === undefined ? undefined : `金额单位：${moneyUnit}`;
  const unfinished = year?.reading.reader.unfinishedImportOf(year.point);
  const missing = unfinished && unfinishedImportText(unfinished);
  const point = [of, unit, missing].filter((part) => part !== undefined).join(' · ');
  return workbookOf(report, { question, point, ...(year && { basis: year.token }) });
}
