import type { Block, Box, Paragraph, Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import type { PaperFigure, TextPlace } from '../statement';
import { captionOf } from '../tables/title';
import { cellCalled } from './cell-called';
import { pointsIn } from './score-cells';
import { kindOf } from './score-heads';

/** A word or a number of a form whose columns are not known, and where it stands. */
export interface LoosePart {
  readonly text: string;
  readonly page: number;
  readonly box?: Box;
  /** Its place in a table, or in a paragraph. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly words?: TextPlace;
}

export type LooseRow = readonly LoosePart[];

/** What stands between two tables that were read, with the last title in it. */
export interface LooseRegion {
  readonly title: string;
  readonly page: number;
  readonly rows: readonly LooseRow[];
  /** Points follow that are not read: the paper is too long. */
  readonly isCut?: boolean;
}

/** Longer papers and paragraphs print no form as running text. The limits bound the work. */
const MOST_PARTS = 20_000;
const LONGEST_PARAGRAPH = 20_000;

/**
 * The rows of a paper whose columns are not known: tables that lost their merged cells when they were pasted, tables
 * without rulings, and forms that were pasted as running text. Tables whose columns are known end a region.
 */
export function looseRegions(
  blocks: readonly Block[],
  isKnown: (table: Table, index: number) => boolean,
): readonly LooseRegion[] {
  const regions: { title: string; page: number; rows: LooseRow[]; isCut?: boolean }[] = [];
  let region: (typeof regions)[number] | undefined;
  let [tables, paragraphs, parts] = [0, 0, 0];
  blocks.forEach((block, at) => {
    const index = block.kind === 'table' ? tables++ : paragraphs++;
    if (block.kind === 'table' && isKnown(block, index)) {
      region = undefined;
      return;
    }
    const rows = block.kind === 'table' ? rowsOfTable(block, index) : rowsOfParagraph(block, index);
    parts += rows.reduce((count, row) => count + row.length, 0);
    if (!region) regions.push((region = { title: '', page: block.page, rows: [] }));
    const isTooLong = block.kind === 'paragraph' && block.text.length > LONGEST_PARAGRAPH;
    region.isCut ||= (parts > MOST_PARTS || isTooLong) && hasScores(block);
    if (parts > MOST_PARTS) return;
    region.rows.push(...rows);
    if (block.kind === 'table') region.title = captionOf(blocks, at, block).title || region.title;
  });
  return regions;
}

function hasScores(block: Block): boolean {
  const texts = block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text];
  return texts.some((text) => SCORES.test(text));
}

const SCORES = /得分|自评分/u;

function rowsOfTable({ cells }: Table, table: number): readonly LooseRow[] {
  return [...Map.groupBy(cells, ({ row }) => row).values()].map((row) =>
    row
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, page, box, row: at, column }) => ({
        text: text.trim(),
        page,
        ...(box ? { box } : {}),
        cell: { table, row: at, column },
      })),
  );
}

/** The words and numbers of each printed line. */
function rowsOfParagraph({ text, page, lines }: Paragraph, paragraph: number): readonly LooseRow[] {
  if (text.length > LONGEST_PARAGRAPH) return [];
  const starts = lines.length > 0 ? lines.map(({ from }) => from) : [0];
  return starts.map((start, line) => {
    const end = starts[line + 1] ?? text.length;
    return [...text.slice(start, end).matchAll(PART)].map(({ 0: word, index }) => {
      const from = start + index;
      return { text: word, page, words: { paragraph, from, to: from + word.length } };
    });
  });
}

/**
 * A target or what was reached (`≥95%`, `12次` before the next number), a date, a number, or words. Blanks between
 * words and numbers may be lost: `12次10 9.5验收合格率`.
 */
const PART = new RegExp(
  [
    String.raw`[≥≤=＝﹦>＞<＜~]+\s*\d[\d.,]*(?:[%％]|\p{sc=Han}{1,3}(?=\s*(?:[\d≥≤=]|$)))?`,
    String.raw`\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?底?前?`,
    String.raw`\d{1,2}[.．、](?!\d)[^\d\s]*`,
    String.raw`\d[\d.,]*(?!总分|总计|合计|得分|[优良中差无是否])\p{sc=Han}{1,3}(?=\s*(?:[\d≥≤=]|$))`,
    String.raw`\d*[A-Za-z_][\w-]*`,
    String.raw`\d[\d,]*(?:\.\d+)?[%％]?`,
    String.raw`(?:(?![≥≤=＝﹦>＞<＜]\s*\d)[^\d\s（(]|[（(][^）)]{0,40}[)）])+|\S`,
  ].join('|'),
  'gu',
);

/** `≥95%`, `12次`, `48.6万元`: what was aimed at or reached, not a name. */
const REACHED = /^[≥≤=＝﹦>＞<＜~]{0,2}\d[\d.,]*(?:%|％|\p{sc=Han}{1,3})?$/u;

/** Decides only whether the numbers were read right. The check itself is exact. */
export const NEARLY = 0.02;

export function valueOf({ text }: LoosePart): number {
  return Number(pointsIn(text));
}

export function isNumber({ text }: LoosePart): boolean {
  return pointsIn(text) !== undefined;
}

export function isPercent({ text }: LoosePart): boolean {
  const number = printedNumber(text);
  return number.kind === 'number' && number.isPercent;
}

/** A number, a dash, or a number with its sign or unit. */
export function isValue(part: LoosePart): boolean {
  return isNumber(part) || printedNumber(part.text).kind === 'blank' || REACHED.test(part.text);
}

/** 得分 or a head of money alone in a cell, or 得分 among heads that were pasted without blanks. */
export function isScoreHead({ text, cell }: LoosePart): boolean {
  const kind = kindOf(text);
  return cell ? kind !== undefined && kind !== 'weight' && kind !== 'lost' : SCORES.test(text);
}

/** Whether a table has heads of points. Heads of money alone stand in tables of budgets and of final accounts, too. */
export function hasPoints({ rows }: LooseRegion, table: number): boolean {
  return rows
    .flat()
    .some(({ text, cell }) => cell?.table === table && (SCORES.test(text) || POINT_HEADS.has(kindOf(text))));
}

const POINT_HEADS: ReadonlySet<ReturnType<typeof kindOf>> = new Set(['weight', 'points', 'lost']);

/** Where a figure of the form stands on the paper. */
export function placeOf(
  { cell, words, page, box, text }: LoosePart,
  title: string,
): Pick<PaperFigure, 'figureId' | 'chapter' | 'mark'> {
  const mark = { page, ...(box ? { box } : {}), context: text };
  if (cell) return { ...cellCalled(cell.table, cell), mark: { ...mark, table: cell.table } };
  const { paragraph = 0, from = 0, to = 0 } = words ?? {};
  return {
    figureId: `f${String(paragraph + 1)}.${String(from + 1)}`,
    chapter: title || '绩效自评表',
    mark: { ...mark, text: { paragraph, from, to } },
  };
}
