import type { CodeTable } from '@ledger/domain';
import type { LineExecution, LineNames } from '@ledger/answers';
import type { YearView } from './year-view';

/** A part of an answer with the view that it is of: what its links are followed from. */
export type In<Entry> = Entry & { readonly year: YearView };

export function within<Entry extends object>(year: YearView, entry: Entry): In<Entry> {
  return { ...entry, year };
}

/** A line: its key, and of it what is known where it was found. */
export interface LineNode {
  readonly key: string;
  readonly year: YearView;
  readonly names?: LineNames;
  readonly figures?: LineExecution['figures'];
}

export interface ProjectNode {
  readonly code: string;
  readonly year: YearView;
}

export interface DocumentNode {
  readonly no: string;
  readonly year: YearView;
}

export interface CodeNode {
  readonly table: CodeTable;
  readonly code: string;
  readonly year: YearView;
}

export function lineNode(year: YearView, key: string, from: Partial<LineNode> = {}): LineNode {
  const { names, figures } = from;
  return { key, year, ...(names && { names }), ...(figures && { figures }) };
}
