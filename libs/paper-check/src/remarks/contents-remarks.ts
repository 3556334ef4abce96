import type { Block } from '@ledger/papers';
import type { Remark } from '../report';

const LONGEST_TITLE = 60;
/** Fewer tables in the contents do not tell whether the tables stand in the paper at all. */
const FEWEST = 5;
/** So many may be missing. If more are, the tables are in another file, or their titles were not read. */
const MOST_MISSING = 2;
/** Titles that share so many of their characters are two wordings of one. */
const ALIKE = 0.8;
const ENTRY =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．.]\s*([^、．.。；\d]{3,40}?表)(?=[\s.…·\d（(]|[一二三四五六七八九十]{1,3}、|第|$)/gu;

/** Tables that the contents list and that the paper does not print. */
export function contentsRemarks(blocks: readonly Block[]): readonly Remark[] {
  const begins = blocks.findIndex((block) => block.kind === 'paragraph' && /目\s*录/u.test(block.text));
  if (begins < 0) return [];
  const prose = blocks.findIndex((block, at) => at > begins && isProse(block));
  const opening = blocks.slice(begins, prose < 0 ? blocks.length : prose);
  const listed = [...new Set(opening.flatMap(entriesIn))];
  const rest = [
    ...opening.filter((block) => entriesIn(block).length === 0),
    ...blocks.slice(begins + opening.length),
  ];
  const printed = [...new Set(rest.flatMap(headingsIn))];
  const missing = listed.filter((title) => !printed.some((heading) => isAlike(heading, title)));
  if (listed.length < FEWEST || missing.length > MOST_MISSING) return [];
  const page = blocks[begins]?.page ?? 1;
  return missing.map((title) => ({ code: 'CONTENTS', page, text: `目录列有“${title}”，正文中未见该表` }));
}

/** The contents end where the text begins, or the first table. */
function isProse(block: Block): boolean {
  return block.kind === 'table' || (block.text.length > LONGEST_TITLE && entriesIn(block).length === 0);
}

function entriesIn(block: Block): readonly string[] {
  return block.kind === 'table'
    ? []
    : [...block.text.matchAll(ENTRY)].map(([, title = '']) => plainTitle(title));
}

function headingsIn(block: Block): readonly string[] {
  const texts =
    block.kind === 'table' ? block.cells.filter(({ row }) => row < 3).map(({ text }) => text) : [block.text];
  return texts.filter((text) => text.length <= LONGEST_TITLE && text.includes('表')).map(plainTitle);
}

/** Without blanks, quotation marks, the number, the office, the year, and 部门 or 单位. */
function plainTitle(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/[\s“”"'《》]/gu, '')
      .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]/u, '')
      .replace(/^.*?20\d{2}年度?/u, '')
      .replace(/^(?:预算)?(?:部门|单位)/u, '')
      // Three-public expenses are always of fiscal money.
      .replace(/(?:一般公共预算)?(?:财政拨款)?(三公经费)(?:财政拨款)?/u, '$1')
      .replace(/[(（][^()（）]*[)）]$/u, '')
  );
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [new Set(one), new Set(other)];
  const common = [...first].filter((character) => second.has(character)).length;
  return common / new Set([...first, ...second]).size >= ALIKE;
}
