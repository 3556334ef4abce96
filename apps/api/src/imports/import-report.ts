import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileOutcome, ReadFile } from '@ledger/imports';
import { becomingOf, type Becoming } from './becomes';
import {
  cellFault,
  faultsOf,
  ROW_STATUSES,
  rowsOf,
  type CellFault,
  type ImportRow,
  type ImportRowStatus,
} from './import-rows';

/** What came of a row: nothing but data. */
export interface ReportRow {
  /** Which file of the job. */
  readonly fileAt: number;
  readonly place: string;
  readonly sheet?: string;
  readonly row: number;
  readonly status: ImportRowStatus;
  readonly unitCode?: string;
  readonly entryId?: string;
  readonly becoming?: Becoming;
  readonly cells?: string;
  readonly faults: readonly CellFault[];
  readonly warnings: readonly CellFault[];
}

/** Packed in a few milliseconds, while requests wait. */
const AT_ONCE = 500;

/** What came of the rows of a job. They stay packed, some hundred together: of a large file those of a page alone are made. */
export class ImportReport {
  static readonly EMPTY = new ImportReport([], []);
  private last: { readonly at: number; readonly rows: readonly ReportRow[] } | undefined;

  private constructor(
    private readonly statuses: readonly ImportRowStatus[],
    private readonly parts: readonly Uint8Array[],
  ) {}

  static async of(files: readonly ReadFile[], outcomes: readonly FileOutcome[]): Promise<ImportReport> {
    const statuses: ImportRowStatus[] = [];
    const parts: Uint8Array[] = [];
    let part: ReportRow[] = [];
    const pack = () => {
      if (part.length > 0) parts.push(deflateRawSync(serialize(part), { level: 1 }));
      part = [];
    };
    for (const [fileAt, file] of files.entries())
      for (const row of rowsOf(file, outcomes[fileAt])) {
        statuses.push(row.status);
        part.push(reportRow(row, fileAt));
        if (part.length < AT_ONCE) continue;
        pack();
        await setImmediate();
      }
    pack();
    return new ImportReport(statuses, parts);
  }

  get counts() {
    const counts = new Map<ImportRowStatus, number>();
    for (const status of this.statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
    return ROW_STATUSES.flatMap((status) => {
      const count = counts.get(status) ?? 0;
      return count === 0 ? [] : [{ status, count }];
    });
  }

  /** Where the rows of these statuses stand in it; of all where none are named. */
  rowsOf(statuses: readonly string[] | undefined): readonly number[] {
    return this.statuses.flatMap((status, at) => (!statuses || statuses.includes(status) ? [at] : []));
  }

  row(at: number): ReportRow {
    const row = this.part(Math.floor(at / AT_ONCE))[at % AT_ONCE];
    if (!row) throw new RangeError(`the report has no row ${at}`);
    return row;
  }

  /** Rows of a page mostly stand together. */
  private part(at: number): readonly ReportRow[] {
    if (this.last?.at !== at) this.last = { at, rows: unpacked(this.parts[at]) };
    return this.last.rows;
  }
}

function reportRow(row: ImportRow, fileAt: number): ReportRow {
  const { place, sheet, status, loaded, report, cells } = row;
  const unitCode = loaded?.address.unitCode ?? report?.unitCode;
  return {
    fileAt,
    place,
    row: row.row,
    status,
    ...(sheet !== undefined && { sheet }),
    ...(unitCode !== undefined && { unitCode }),
    ...(loaded && { entryId: loaded.entry.entryId, becoming: becomingOf(loaded) }),
    ...(cells !== undefined && { cells }),
    faults: faultsOf(row),
    warnings: (report?.warnings ?? []).map(cellFault),
  };
}

function unpacked(part: Uint8Array | undefined): readonly ReportRow[] {
  const rows: unknown = part ? deserialize(inflateRawSync(part)) : [];
  if (!isPart(rows)) throw new TypeError('a part of a report is no list');
  return rows;
}

/** It was packed here. */
function isPart(rows: unknown): rows is readonly ReportRow[] {
  return Array.isArray(rows);
}
