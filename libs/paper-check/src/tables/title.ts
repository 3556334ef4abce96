import type { Block, Table } from '@ledger/papers';
import { TABLE_UNITS, type TableUnit } from '../written-figures';

/** The title and the unit printed above a table. */
export interface Caption {
  /** Empty if no text above the table is a title. */
  readonly title: string;
  /** Undefined if no unit is printed. */
  readonly unit: TableUnit | undefined;
}

/** The title and the unit stand at most this many lines above the table. */
const LINES_ABOVE = 5;
const LONGEST_TITLE = 60;
const TITLE = /表(?:[（(].{1,12}[)）])?$|表[一二三四五六七八九十\d]+$/u;
/** The number of a form beside its title: 公开01表, 附表2, 表1-1. */
const NUMBER_OF_FORM = /^[(（]?(?:预算|决算|部门)?(?:公开|附)?表?[\d一二三四五六七八九十-]+表?[)）]?$/u;
/** `单位：万元`, `金额单位:（元）`, or the unit alone in its line. */
const UNIT = /单位[:：]?[（(]?(?:人民币)?(亿元|万元|千元|元)|^[（(]?(亿元|万元|千元|元)[)）]?$/u;

/** The caption of the table at `index`, read from the lines above it and from its first rows. */
export function captionOf(blocks: readonly Block[], index: number, table: Table): Caption {
  const lines = [...linesAbove(blocks, index), ...captionRows(table).flatMap((row) => textsOf(table, row))];
  return { title: titleAmong(lines), unit: unitAmong([...lines, ...headTexts(table)]) };
}

/** Rows at the top of a table that hold only a title, the name of an office, or a unit. */
export function captionRows(table: Table): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount - 1; row += 1) {
    const texts = textsOf(table, row);
    const isCaption =
      texts.length === 0 || texts.some((text) => unitIn(text) !== undefined) || isWide(table, row);
    if (!isCaption) break;
    rows.push(row);
  }
  return rows;
}

/** A cell that spans nearly all columns, above rows that have no such cell, is a title and not the head of a group. */
function isWide(table: Table, row: number): boolean {
  const cells = table.cells.filter((cell) => cell.row === row && cell.text !== '');
  const [only] = cells;
  return (
    cells.length === 1 &&
    only !== undefined &&
    table.columnCount > 2 &&
    only.columnSpan >= table.columnCount - 1 &&
    (TITLE.test(only.text) || NUMBER_OF_FORM.test(only.text.replace(/\s/gu, '')))
  );
}

function linesAbove(blocks: readonly Block[], index: number): readonly string[] {
  const lines: string[] = [];
  for (let at = index - 1; at >= 0 && lines.length < LINES_ABOVE; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    lines.unshift(block.text);
  }
  return lines;
}

function titleAmong(lines: readonly string[]): string {
  const titles = lines
    .map((line) =>
      line
        .replace(/\s*(?:公开|附)?表?\s*单位[:：].*$/u, '')
        .replace(/\s*(?:预算|决算)?公开\d{1,2}表$/u, '')
        .trim(),
    )
    .filter((line) => line.length <= LONGEST_TITLE && TITLE.test(line) && !isNoTitle(line));
  return titles.at(-1) ?? '';
}

function isNoTitle(line: string): boolean {
  return /^[注说]/u.test(line) || NUMBER_OF_FORM.test(line.replace(/\s/gu, ''));
}

function unitAmong(texts: readonly string[]): TableUnit | undefined {
  const unit = texts.map(unitIn).findLast((found) => found !== undefined);
  return unit === undefined ? undefined : TABLE_UNITS[unit];
}

function unitIn(text: string): string | undefined {
  const [, named, alone] = UNIT.exec(text.replace(/\s/gu, '')) ?? [];
  return named ?? alone;
}

/** The head may name the unit, too: `决算数（万元）`. */
function headTexts(table: Table): readonly string[] {
  return table.cells
    .filter(({ row }) => row < 4)
    .flatMap(({ text }) => {
      const unit = /[（(](亿元|万元|千元|元)[)）]/u.exec(text)?.[1];
      return unit === undefined ? [] : [`单位：${unit}`];
    });
}

function textsOf(table: Table, row: number): readonly string[] {
  return table.cells.filter((cell) => cell.row === row && cell.text !== '').map(({ text }) => text);
}
