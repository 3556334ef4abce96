import type { Said } from './named-figures';

/** How paragraphs are numbered, from the widest level down. */
const LEVELS: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]{1,3}[、．.]/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
  /^\d{1,2}[、．.](?!\d)/u,
  /^[（(]\d{1,2}[)）]/u,
  /^[①-⑳]/u,
];
const FIRST = /^[（(]?(?:一|1)[、．.)）]|^①/u;
const UNNUMBERED = LEVELS.length;
/** No list runs over more paragraphs. */
const FURTHEST = 60;

/**
 * The paragraphs of the list that begins below a paragraph, each with what is numbered below it. Without numbers they are
 * the paragraphs with amounts, up to the first without.
 */
export function listBelow(said: readonly Said[], head: number): readonly (readonly Said[])[] {
  const [first] = said.slice(head + 1);
  const level = levelOf(first);
  const isNested = level > levelOf(said[head]) || levelOf(said[head]) === UNNUMBERED;
  if (!first || !isNested || (level < UNNUMBERED && !FIRST.test(textOf(first)))) return [];
  const items: Said[][] = [];
  for (const one of said.slice(head + 1, head + 1 + FURTHEST)) {
    const own = levelOf(one);
    const isEnd = level === UNNUMBERED ? own < level || one.mentions.length === 0 : own < level;
    if (isEnd || (items.length > 0 && own === level && level < UNNUMBERED && FIRST.test(textOf(one)))) break;
    if (own === level) items.push([one]);
    else items.at(-1)?.push(one);
  }
  return items;
}

/** Whether the list below a paragraph is numbered. */
export function isNumbered(items: readonly (readonly Said[])[]): boolean {
  return levelOf(items[0]?.[0]) < UNNUMBERED;
}

function levelOf(one: Said | undefined): number {
  const level = LEVELS.findIndex((pattern) => pattern.test(textOf(one)));
  return level < 0 ? UNNUMBERED : level;
}

function textOf(one: Said | undefined): string {
  return one?.place.paragraph.text.trim() ?? '';
}
