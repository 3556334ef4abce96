import type { Imported } from '../../commands/use-import';
import type { Name } from '../../wording/name';

export interface ImportRow {
  readonly state: 'accepted' | 'known' | 'refused' | 'unread';
  readonly file: string;
  readonly line: number;
  /** Empty for what could not be read as an entry. */
  readonly entryId: string;
  readonly fault?: Name;
}

/** The API has no name for the year file but this. */
const YEAR_FILE = 'year.yaml';

/** What came of an import, with the year file under the name that it was chosen by. */
export function underName<Answer extends Pick<Imported, 'rows' | 'faults'>>(
  name: string,
  answer: Answer,
): Answer {
  const named = <Part extends { readonly file: string }>(part: Part): Part =>
    part.file === YEAR_FILE ? { ...part, file: name } : part;
  return { ...answer, rows: answer.rows.map(named), faults: answer.faults.map(named) };
}

/** Rows of a file as they are shown: those with faults first, each part in the order of the file. */
export function importRows({ rows, faults }: Imported): readonly ImportRow[] {
  const entries = rows.map(({ entryId, file, line, outcome, fault }): ImportRow => {
    const state = fault ? 'refused' : outcome === 'KNOWN' || outcome === 'NOTHING' ? 'known' : 'accepted';
    return { state, file, line, entryId, ...(fault && { fault }) };
  });
  if (entries.length > 0)
    return [...entries.filter(({ fault }) => fault), ...entries.filter(({ fault }) => !fault)];
  return faults.map(({ file, line, entryId, zh, en }) => ({
    state: 'unread',
    file,
    line,
    entryId: entryId ?? '',
    fault: { zh, en },
  }));
}
