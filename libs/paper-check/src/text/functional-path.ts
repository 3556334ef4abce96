import { plainLabel } from '../tables/head';

/**
 * 类, 款 and 项 spelled out in a sentence: `社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）`.
 */
export type FunctionalPath = readonly [string, ...string[]];

/** The code of a 类, 款 or 项. */
export const FUNCTIONAL_CODE = /^2\d{2}(?:\d{2}){0,2}$/u;

const STEP = /([^（）()：:，。；、]{1,60}?)[（(](?:\d{2,7})?(类|款|项)(?:\d{2,7})?[)）]/gu;

/** No path begins further from its amount. The limit is needed because each amount of a paragraph looks for its path. */
const LONGEST = 2_000;

/** The same with digits: `教育支出（205）进修及培训（08）培训支出（03）`. */
const DIGITS =
  /[（(](2\d{2})[)）](?:[^（）()。；]*[（(](\d{2})[)）])?(?:[^（）()。；]*[（(](\d{2})[)）])?[^（）()]*$/u;

/**
 * The code of 3, 5 or 7 digits at the end of a text, with each level in brackets behind its name; undefined if there is
 * none.
 */
export function codeInBrackets(text: string): string | undefined {
  const near = text.slice(-LONGEST);
  const found = DIGITS.exec(near)?.slice(1);
  return found?.filter((digits) => digits !== undefined).join('') ?? WHOLE_CODE.exec(near)?.[1];
}

/** The whole code behind its name: `行政运行（2010301）`. */
const WHOLE_CODE = /\p{sc=Han}[（(](2\d{4}(?:\d{2})?)[)）][^（）()]*$/u;

/** Brackets inside a name: 政府办公厅（室）及相关机构事务. */
const INNER = /[（(](?!(?:类|款|项)[)）])\p{sc=Han}{1,4}[)）](?=\p{sc=Han})/gu;

/** A code of 5 or 7 digits in front of its name: `2010301行政运行`. */
export function codeBeforeName(label: string): string | undefined {
  return /^(?:\d{1,2}[.、．](?!\d))?[[【（(]?(2\d{4}(?:\d{2})?)[\]】）)]?[-—\s]?(?=\p{sc=Han})/u.exec(
    label,
  )?.[1];
}

/** The path at the end of a text, or inside it; undefined if there is none. */
export function functionalPath(text: string): FunctionalPath | undefined {
  const near = text.slice(-LONGEST);
  const steps = [...near.replace(INNER, '').matchAll(STEP)];
  const start = steps.findLastIndex(([, , level]) => level === '类');
  const [first, ...rest] = steps.slice(start < 0 ? 0 : start).map(([, name = '']) => plainStep(name));
  return start < 0 || first === undefined ? pathWithDashes(near) : [first, ...rest];
}

/** The same in quotation marks, with strokes: `“社会保障和就业支出-行政事业单位养老支出-行政单位离退休”科目`. */
const DASHED = /[“"]([^“”"—–-]{2,30})[—–-]([^“”"—–-]{2,30})[—–-]([^“”"—–-]{2,30})[”"](?:科目)?$/u;

function pathWithDashes(text: string): FunctionalPath | undefined {
  const [first, ...rest] = DASHED.exec(text.replace(INNER, ''))?.slice(1).map(plainStep) ?? [];
  return first === undefined ? undefined : [first, ...rest];
}

/** A name with 支出 at the end and the same name without it are equal. */
export function plainStep(name: string): string {
  return plainLabel(name)
    .replace(INNER, '')
    .replace(/^.*?\d{1,2}[.、．]/u, '')
    .replace(/^(?:用于|其中|主要用于|包括)/u, '')
    .replace(/支出$/u, '');
}
