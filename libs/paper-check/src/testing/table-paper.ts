import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';
import type { PaperReport } from '../report';
import type { Row } from './form-paper';

/** A table with its title and unit above it. `合计|2` is a cell over two columns, `项目|1|2` one over two rows. */
export function asHtml(title: string, rows: readonly Row[], unit = '万元'): string {
  const cell = (text: string) => {
    const [words = '', columns = '1', down = '1'] = text.split('|');
    return `<td colspan="${columns}" rowspan="${down}">${words}</td>`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<h2>${title}</h2><p>单位：${unit}</p><table>${lines.join('')}</table>`;
}

export async function reportOnTables(...tables: readonly string[]): Promise<PaperReport> {
  const html = `<html><body><h1>某某局2024年部门预算</h1>${tables.join('')}</body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(html)));
}

/** The kinds of relation in each finding. */
export async function dutiesFound(...tables: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { findings } = await reportOnTables(...tables);
  return findings.map(({ comparisons }) => [...new Set(comparisons.map(({ duty }) => duty))]);
}
