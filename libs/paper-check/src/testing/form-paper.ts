import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';
import type { PaperReport } from '../report';

/** A row of a form: `合计|2` is a cell over two columns, `项目|1|2` one over two rows. */
export type Row = readonly string[];

/** A form with what the paper says beside it. */
export interface FormPaper {
  readonly rows: readonly Row[];
  /** The heading right above the form. */
  readonly title?: string;
  /** Paragraphs behind the form. */
  readonly text?: readonly string[];
}

export async function reportOnForm({
  rows,
  title = '项目支出绩效自评表',
  text = [],
}: FormPaper): Promise<PaperReport> {
  const paragraphs = text.map((line) => `<p>${line}</p>`).join('');
  const html = `<html><body><h1>某某局2023年度部门决算</h1><h2>${title}</h2>${tableOf(rows)}${paragraphs}</body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(html)));
}

export function tableOf(rows: readonly Row[]): string {
  const cell = (text: string) => {
    const [words = '', columns = '1', down = '1'] = text.split('|');
    return `<td colspan="${columns}" rowspan="${down}">${words}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** The rows with the last cell of a row that says `right` printed wrong. */
export function misprinted(
  rows: readonly Row[],
  row: number,
  [right, wrong]: readonly [string, string],
): readonly Row[] {
  const at = rows[row]?.lastIndexOf(right) ?? -1;
  if (at < 0) throw new Error(`no cell of row ${String(row)} says ${right}`);
  return rows.map((cells, index) => (index === row ? cells.with(at, wrong) : cells));
}
