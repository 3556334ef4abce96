import type { Block, Paper, Paragraph } from '@ledger/papers';
import type { PaperKind } from '../tables/concepts';

/** The kind, the year and the office of a paper. */
export interface PaperFacts {
  readonly kind: PaperKind;
  readonly year: number | undefined;
  /** The office; empty if the paper does not say. */
  readonly office: string;
}

/** The title stands in this many lines at the beginning. */
const TITLE_LINES = 12;
const LONGEST_TITLE = 60;
/** The beginning of a table of contents or of the text. The title stands before it. */
const BEGINNING = /^(?:目\s*录|第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、．.])/u;

/**
 * Reads the title. A paper without one, for example with a scanned cover, is known by its running lines and its
 * headings.
 */
export function paperFacts({ blocks, runningLines = [] }: Paper): PaperFacts {
  const paragraphs = blocks
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map(({ text }) => text);
  const first = paragraphs.slice(0, TITLE_LINES);
  const title = titleAmong(first);
  if (title === '') return factsWithoutTitle(blocks, paragraphs, runningLines);
  const head = first.join('\n');
  const all = paragraphs.join('\n');
  return {
    kind: kindOf(title) ?? kindOf(head) ?? kindOf(all) ?? 'OTHER',
    year: yearOf(title) ?? yearOf(head) ?? yearOf(all),
    office: officeOf(first) || namedOffice(blocks),
  };
}

/** The lines before the table of contents that name the paper; empty if none does. */
function titleAmong(first: readonly string[]): string {
  const begins = first.findIndex((line) => BEGINNING.test(line.trim()));
  return (begins < 0 ? first : first.slice(0, begins))
    .filter((line) => line.length <= LONGEST_TITLE && !line.includes('。') && /预算|决算|绩效/u.test(line))
    .join('\n');
}

function factsWithoutTitle(
  blocks: readonly Block[],
  paragraphs: readonly string[],
  running: readonly string[],
): PaperFacts {
  const headings = paragraphs.filter((text) => text.length <= LONGEST_TITLE && !text.includes('。'));
  const titled = headings.filter((text) => /预算|决算|绩效/u.test(text)).join('\n');
  const all = paragraphs.join('\n');
  return {
    kind: kindOf(running.join('\n')) ?? kindOfHeadings(headings) ?? kindOf(all) ?? 'OTHER',
    year: yearOf(running.join('\n')) ?? yearOf(titled) ?? yearOf(all),
    office: officeOf(running) || namedOffice(blocks) || officeInHeadings(headings),
  };
}

/** The kind of most headings and titles of tables; undefined if two kinds are equally frequent. */
function kindOfHeadings(headings: readonly string[]): PaperKind | undefined {
  const count = (isOfKind: (text: string) => boolean) => headings.filter(isOfKind).length;
  const kinds: readonly (readonly [PaperKind, number])[] = [
    ['FINAL_ACCOUNTS', count((text) => text.includes('决算'))],
    ['BUDGET', count((text) => BUDGET.test(text) && !text.includes('决算'))],
    ['OTHER', count((text) => /绩效(?:自评|评价)/u.test(text))],
  ];
  const [most, next] = kinds.toSorted((one, other) => other[1] - one[1]);
  return most && next && most[1] > next[1] ? most[0] : undefined;
}

const BUDGET =
  /(?:部门|单位)预算|收支预算|预算(?:公开|编制|总表|(?:情况)?表|安排|情况)|(?:收入|支出|收支)(?:预算)?总(?:体情况)?表/u;

function kindOf(text: string): PaperKind | undefined {
  if (/绩效(?:自评|评价|目标)/u.test(text.slice(0, 400)) && !/决算公开|部门决算/u.test(text.slice(0, 200)))
    return 'OTHER';
  // 预决算公开 is said of both.
  const finals = text.match(/(?<!预)决算/gu)?.length ?? 0;
  const budgets =
    text.match(/(?:部门|单位)预算|预算(?:公开|编制说明)|三公[”"]?经费(?:支出)?预算/gu)?.length ?? 0;
  if (finals === 0 && budgets === 0) return undefined;
  return finals > budgets ? 'FINAL_ACCOUNTS' : 'BUDGET';
}

/**
 * The year that is named most often, other than in comparisons (比2022年, 截至2022年底). If several are equally frequent,
 * the first of them.
 */
function yearOf(text: string): number | undefined {
  const own = [...text.matchAll(/(?<![比较与同从自至]|相比|截止|于)(20[0-4]\d)\s*年(?!修订|修正|印发)/gu)];
  const named = own.length > 0 ? own : [...text.matchAll(/(20[0-4]\d)\s*年/gu)];
  return mostFrequent(named.map(([, year]) => Number(year)));
}

/** If several are equally frequent, the first of them. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  return [...Map.groupBy(values, (value) => value)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0]?.[0];
}

/** The endings of office names. The name of a court ends with 院. */
const OFFICE_ENDS = String.raw`(?:局|委员会|委|办公室|厅|院|学校|中心|部|署|站|馆|政府|街道|办事处|联合会|协会)(?:[（(]本级[)）])?`;
const OFFICE = new RegExp(
  String.raw`[\p{sc=Han}（）()]{3,40}?${OFFICE_ENDS}(?=$|\d|部门|单位|20|一般公共|财政拨款|[“"]?三公)`,
  'u',
);
const OFFICE_END = new RegExp(`${OFFICE_ENDS}$`, 'u');

/** The name before the year or before 部门决算. A title may be broken over two lines. */
function officeOf(lines: readonly string[]): string {
  const joined = lines.join('').replace(/^(?:关于(?:公布|公开|印发)?|20\d{2}年(?:度)?)+/u, '');
  const ownLine = lines.map(titledOffice).find((name) => name.length >= SHORTEST_OFFICE && isOffice(name));
  return ownLine ?? (titledOffice(joined) || (OFFICE.exec(joined)?.[0].replace(/^年度?/u, '') ?? ''));
}

/** A shorter name is the end of one that began on the line before. */
const SHORTEST_OFFICE = 6;

function titledOffice(text: string): string {
  const titled =
    /^([\p{sc=Han}（）()·\s]{3,40}?)\s*(?:20\d{2}\s*年(?:度)?)?(?:部门|单位)(?:预算|决算)/u.exec(
      text.trim(),
    )?.[1] ?? '';
  return /表$|目录|[一二三四五六七八九十]+部分/u.test(titled) ? '' : titled;
}

/** The most frequent name in lines such as `部门：某某市水利局`, above tables or in their first rows. */
function namedOffice(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells.filter(({ row }) => row < CAPTION_ROWS).map(({ text }) => text),
  );
  return mostFrequent(lines.map((line) => NAMED.exec(line.trim())?.[1] ?? '').filter(isOffice)) ?? '';
}

const CAPTION_ROWS = 4;
const NAMED =
  /^(?:编制|填报|公开|预算|主管)?(?:部门|单位)(?:名称)?(?:[（(][^（）()]{0,6}[)）])?[:：]\s*([\p{sc=Han}（）()]{3,40}?)(?=\s|\d|(?:金额)?单位[:：]|$)/u;

/** The office in a heading such as `第一部分 某某市水利局概况`. */
function officeInHeadings(headings: readonly string[]): string {
  const names = headings.map(
    (text) =>
      /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、．.])?\s*([\p{sc=Han}（）()]{3,40}?)(?:20\d{2}\s*年度?)?(?:部门|单位)?(?:概况|基本情况|简介)/u.exec(
        text.trim(),
      )?.[1] ?? '',
  );
  return names.find(isOffice) ?? '';
}

function isOffice(name: string): boolean {
  return OFFICE_END.test(name) && !/^(?:本|部门|单位)/u.test(name);
}
