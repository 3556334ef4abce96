import type { Client } from '@urql/core';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useYearCache } from '../loading/YearContext';
import type { Answered } from '../server/plain-answers';
import { sendFile } from '../server/upload';
import { withCure, type Name } from '../wording/name';
import type {
  ImportProgressQuery,
  ImportReportQuery,
  ImportReportQueryVariables,
  StartImportMutationVariables,
} from './generated/graphql';
import { IMPORT_PROGRESS, IMPORT_REPORT, START_IMPORT, STOP_IMPORT } from './import-jobs.query';

export type ImportReport = NonNullable<Answered<ImportReportQuery>['importJob']>;
export type ImportProgress = NonNullable<Answered<ImportProgressQuery>['importJob']>;
export type ImportedTable = ImportReport['files'][number]['tables'][number];
export type ListMapping = NonNullable<ImportedTable['mapping']>;
export type ImportedRow = ImportReport['rows']['nodes'][number];
export type CellFault = ImportedRow['faults'][number];
export type ImportInput = Omit<StartImportMutationVariables['input'], 'files'>;
export type ReportShown = Pick<ImportReportQueryVariables, 'first' | 'moneyUnit'>;

export interface ImportState {
  /** Of the last job that ended; it stays while the next one runs. */
  readonly report?: ImportReport;
  readonly isBusy: boolean;
  readonly progress?: ImportProgress;
  readonly refusal?: Name;
}

/** How many rows had this outcome. */
export function countOf({ counts }: ImportReport, status: ImportReport['counts'][number]['status']): number {
  return counts.find((one) => one.status === status)?.count ?? 0;
}

const LOOK_EVERY_MS = 250;
const RUNNING: ReadonlySet<string> = new Set(['WAITING', 'READING', 'DECIDING', 'WRITING']);
const UNANSWERED: Name = {
  zh: '没有得到答复，请再试一次；已导入的内容不会重复。',
  en: 'It was not answered. Try again: what is imported is not imported twice.',
};

/** Imports files as a job of the server and reports its progress. A later import replaces the running one. */
export function useImportJob() {
  const client = useClient();
  const cache = useYearCache();
  const [state, setState] = useState<ImportState>({ isBusy: false });
  const latest = useRef(0);
  const sent = useRef(new Map<File, string>());
  const run = async (files: readonly File[], input: ImportInput, shown: ReportShown): Promise<void> => {
    const mine = (latest.current += 1);
    const tell = (change: (before: ImportState) => ImportState) => {
      if (mine === latest.current) setState(change);
    };
    if (state.progress) void client.mutation(STOP_IMPORT, { id: state.progress.id }).toPromise();
    tell(({ report }) => ({ isBusy: true, ...(report && { report }) }));
    const started = await start(client, { files, sent: sent.current, input });
    if ('refusal' in started)
      return tell(({ report }) => ({ isBusy: false, refusal: started.refusal, ...(report && { report }) }));
    const isEnded = await ended(client, started.id, (progress) => {
      tell(({ report }) => ({ isBusy: true, progress, ...(report && { report }) }));
      return mine === latest.current;
    });
    const report = isEnded ? await reportOf(client, { id: started.id, ...shown }) : undefined;
    tell(() => (report ? { isBusy: false, report } : { isBusy: false, refusal: UNANSWERED }));
    if (report && report.written > 0)
      for (const { unitCode, fiscalYear } of report.years)
        void cache.changed({ unit: unitCode, year: fiscalYear });
  };
  const showMore = async (shown: ReportShown): Promise<void> => {
    const report = state.report && (await reportOf(client, { id: state.report.id, ...shown }));
    if (report) setState((before) => ({ ...before, report }));
  };
  const stop = () => {
    if (state.progress) void client.mutation(STOP_IMPORT, { id: state.progress.id }).toPromise();
  };
  return { state, run, stop, showMore };
}

interface Starting {
  readonly files: readonly File[];
  /** What the server has of them already. */
  readonly sent: Map<File, string>;
  readonly input: ImportInput;
}

type Started = { readonly id: string } | { readonly refusal: Name };

async function start(client: Client, { files, sent, input }: Starting, isAgain = false): Promise<Started> {
  for (const file of files) {
    if (sent.has(file)) continue;
    const answer = await sendFile(file);
    if (!('uploadId' in answer)) return { refusal: 'refusal' in answer ? answer.refusal : UNANSWERED };
    sent.set(file, answer.uploadId);
  }
  const named = files.map((file) => ({ uploadId: sent.get(file) ?? '', name: file.name }));
  const { data } = await client.mutation(START_IMPORT, { input: { ...input, files: named } }).toPromise();
  const { result, refusals = [] } = data?.startImport ?? {};
  if (result) return result;
  const [refused] = refusals;
  // The server forgets files after some minutes.
  if (refused?.code === 'UPLOAD_UNKNOWN' && !isAgain) {
    sent.clear();
    return start(client, { files, sent, input }, true);
  }
  return { refusal: refused ? withCure(refused) : UNANSWERED };
}

/** False where it could not be followed to its end. */
async function ended(
  client: Client,
  id: string,
  goOn: (progress: ImportProgress) => boolean,
): Promise<boolean> {
  for (;;) {
    const { data } = await client
      .query(IMPORT_PROGRESS, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    const progress = data?.importJob;
    if (!progress) return false;
    if (!RUNNING.has(progress.status)) return true;
    if (!goOn(progress)) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function reportOf(
  client: Client,
  variables: ImportReportQueryVariables,
): Promise<ImportReport | undefined> {
  const { data } = await client
    .query(IMPORT_REPORT, variables, { requestPolicy: 'network-only' })
    .toPromise();
  return data?.importJob ?? undefined;
}
