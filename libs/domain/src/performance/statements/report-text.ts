import { LONGEST_TEXT } from '../../command-texts';

/** One chapter of a report's text: what stands from its heading to the next heading of any level. */
export interface PrintedChapter {
  /** The numbers of its headings, from the widest down: '二（二）1'. {@link BEFORE_CHAPTERS} before the first heading. */
  readonly chapter: string;
  /** As printed, with its number; absent before the first heading. */
  readonly heading?: string;
  /** What stands below the heading, or behind it in the same line. */
  readonly paragraphs: readonly string[];
}

/** The chapter of what stands before the first heading. */
export const BEFORE_CHAPTERS = '—';

const NUMERAL = '[一二三四五六七八九十]{1,3}';

/** How headings are numbered, from the widest down. The first group is the part of the chapter's key. */
const LEVELS = [
  new RegExp(`^(第${NUMERAL}(?:部分|章))`, 'u'),
  new RegExp(`^(${NUMERAL})[、．.]`, 'u'),
  new RegExp(`^([（(]${NUMERAL}[)）])`, 'u'),
  /^(\d{1,2})[、．.](?!\d)/u,
  /^([（(]\d{1,2}[)）])/u,
] as const;

/** 1 for 一. or a part, 2 for （一）, 3 for 1., 4 for （1）; 0 before the first heading. */
export function chapterLevel({ heading = '' }: PrintedChapter): number {
  const level = LEVELS.findIndex((pattern) => pattern.test(heading));
  return level === 0 ? 1 : Math.max(0, level);
}

/** Cuts the text of a report into chapters by its numbered headings. Blank lines are left out. */
export function chaptersOf(text: string): readonly PrintedChapter[] {
  const numbers: string[] = [];
  const chapters: { chapter: string; heading?: string; paragraphs: string[] }[] = [];
  for (const line of linesOf(text)) {
    const found = numberOf(line);
    if (found) {
      numbers.splice(found.level, numbers.length, ...blanks(found.level - numbers.length), found.number);
      const { heading, rest } = headingOf(line, found.marker);
      const chapter = chapterKey(numbers);
      chapters.push({ chapter, heading, paragraphs: rest === '' ? [] : [...paragraphsOf(rest)] });
      continue;
    }
    if (chapters.length === 0) chapters.push({ chapter: BEFORE_CHAPTERS, paragraphs: [] });
    chapters.at(-1)?.paragraphs.push(...paragraphsOf(line));
  }
  return chapters;
}

/** A part (第一部分) has a key of its own, but is no part of the keys below it: figures do not name it. */
function chapterKey([part = '', ...numbers]: readonly string[]): string {
  return inWideBrackets(numbers.join('')) || part;
}

/** 二(二)1 and 二（二）1 are one key. */
export function inWideBrackets(chapter: string): string {
  return chapter.replaceAll('(', '（').replaceAll(')', '）');
}

/** Whether 二（二）1 stands below 二（二）: 二十 does not stand below 二, nor 12 below 1. */
export function isBelowChapter(above: string, chapter: string): boolean {
  if (!chapter.startsWith(above) || chapter.length === above.length) return false;
  const next = chapter.charAt(above.length);
  return next === '（' || (/\d/u.test(next) && !/\d$/u.test(above));
}

/** The text of the chapters. Cutting it gives the same chapters. */
export function textOfChapters(chapters: readonly PrintedChapter[]): string {
  return chapters
    .flatMap(({ heading, paragraphs }) => (heading === undefined ? paragraphs : below(heading, paragraphs)))
    .map((line) => `${line}\n`)
    .join('');
}

/** A paragraph that begins with a number stood behind its heading: on a line of its own it would be a heading. */
function below(heading: string, [first = '', ...others]: readonly string[]): readonly string[] {
  if (first === '') return [heading];
  if (!numberOf(first)) return [heading, first, ...others];
  return [`${heading}${/^\d/u.test(first) ? ' ' : ''}${first}`, ...others];
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numberOf(line: string) {
  for (const [level, pattern] of LEVELS.entries()) {
    const [marker = '', number] = pattern.exec(line) ?? [];
    if (number !== undefined) return { level, marker, number };
  }
  return undefined;
}

const LONGEST_HEADING = 60;

/**
 * A line of its own is a heading, and so are the first words of one that goes on, up to `：` or `。`: what is counted in
 * numbers belongs to the text.
 */
function headingOf(line: string, marker: string): { readonly heading: string; readonly rest: string } {
  const words = line.slice(marker.length);
  const end = words.search(/[：:。]/u) + 1;
  const first = end === 0 ? words : words.slice(0, end);
  const isHeading = first.length <= LONGEST_HEADING && !/\d/u.test(first);
  if (end === words.length || (end === 0 && (isHeading || words.length <= LONGEST_HEADING)))
    return { heading: line.slice(0, LONGEST_TEXT), rest: line.slice(LONGEST_TEXT) };
  return isHeading
    ? { heading: marker + first, rest: words.slice(first.length).trim() }
    : { heading: marker, rest: words.trim() };
}

/** A paragraph that is longer than a stored text may be is cut behind its sentences. */
function* paragraphsOf(text: string): Iterable<string> {
  let rest = text;
  while (rest.length > LONGEST_TEXT) {
    const end = rest.lastIndexOf('。', LONGEST_TEXT - 1) + 1 || LONGEST_TEXT;
    yield rest.slice(0, end);
    rest = rest.slice(end).trim();
  }
  if (rest !== '') yield rest;
}

function blanks(count: number): readonly string[] {
  return Array<string>(Math.max(0, count)).fill('');
}
