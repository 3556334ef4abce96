import type { ImportedRow, ImportReport } from '../../commands/use-import-job';
import { withCure, type Name } from '../../wording/name';

export interface ImportRow {
  readonly state: 'accepted' | 'known' | 'refused' | 'unread';
  readonly file: string;
  readonly line: number;
  /** Empty for what could not be read as an entry. */
  readonly entryId: string;
  readonly fault?: Name;
}

type Reported = Pick<ImportReport, 'rows' | 'faulty' | 'files'>;

/** Rows of a year file as they are shown: those with faults first, each part in the order of the file. */
export function importRows({ rows, faulty, files }: Reported): readonly ImportRow[] {
  if (rows.totalCount === 0) return files.flatMap((file) => file.faults.map(unread));
  return [...faulty.nodes.map(rowOf), ...rows.nodes.map(rowOf).filter(({ fault }) => !fault)];
}

function rowOf({ file, row: line, entryId, status, faults }: ImportedRow): ImportRow {
  const [fault] = faults.map(withCure);
  const state = fault ? 'refused' : status === 'KNOWN' || status === 'NO_CHANGE' ? 'known' : 'accepted';
  return { state, file, line, entryId: entryId ?? '', ...(fault && { fault }) };
}

function unread({ file, line, ...fault }: ImportReport['files'][number]['faults'][number]): ImportRow {
  return { state: 'unread', file, line, entryId: '', fault: withCure(fault) };
}
