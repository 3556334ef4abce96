import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';
import type { PaperReport } from '../report';
import { tableOf, type Row } from './form-paper';

/** A table with its title and unit above it. */
export function asHtml(title: string, rows: readonly Row[], unit = '万元'): string {
  return `<h2>${title}</h2><p>单位：${unit}</p>${tableOf(rows)}`;
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
