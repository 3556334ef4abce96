import { childrenOf, find, type Element } from '../markup/elements';

/** One level of a numbered list: how its number is written, and the text around it, such as `（%2）`. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The style of paragraph that takes this level. */
  readonly style: string | undefined;
}

interface NumberedList {
  readonly abstractId: string;
  readonly levels: readonly Level[];
  /** Where the list begins its count anew. */
  readonly startsAt: number | undefined;
}

/** Which list and which level a paragraph, or its style, asks for. */
interface Place {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The number that Word prints before a paragraph: `一、`, `（二）`, `3.`; empty if it prints none. */
export type LabelOf = (paragraph: Element) => string;

/**
 * Word counts numbered headings itself: they are not in the text. The paragraphs must be asked for in their order, each
 * once.
 */
export function numberingOf(numbering: Element | undefined, styles: Element | undefined): LabelOf {
  const lists = listsOf(numbering);
  const byStyle = placesOfStyles(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const properties = childrenOf(paragraph).find(({ name }) => name === 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    const [own, ofStyle] = [placeIn(properties), byStyle.get(style ?? '')];
    const id = own.list ?? ofStyle?.list;
    const list = lists.get(id ?? '');
    if (id === undefined || !list) return '';
    const byName = list.levels.findIndex((level) => level.style !== undefined && level.style === style);
    const level = own.level ?? (byName < 0 ? ofStyle?.level : byName) ?? 0;
    if (!begun.has(id) && list.startsAt !== undefined) counts.delete(list.abstractId);
    begun.add(id);
    const count = counted(counts.get(list.abstractId) ?? [], level, list);
    counts.set(list.abstractId, count);
    return labelOf(list, level, count);
  };
}

/** The levels above keep their number, or begin; the levels below begin anew. */
function counted(before: readonly number[], level: number, { levels, startsAt }: NumberedList): number[] {
  const startOf = (at: number) => (at === 0 ? startsAt : undefined) ?? levels[at]?.start ?? 1;
  const above = Array.from({ length: level }, (_, at) => before[at] ?? startOf(at));
  const own = before[level];
  return [...above, own === undefined ? startOf(level) : own + 1];
}

function labelOf({ levels }: NumberedList, level: number, count: readonly number[]): string {
  const { text = '', format = 'none' } = levels[level] ?? {};
  if (format === 'bullet' || format === 'none') return '';
  return text.replaceAll(/%([1-9])/gu, (_, place: string) => {
    const at = Number(place) - 1;
    return written(count[at] ?? 1, levels[at]?.format ?? 'decimal');
  });
}

const CHINESE =
  /^(?:chineseCounting(?:Thousand)?|chineseLegalSimplified|ideographDigital|japaneseCounting|taiwaneseCounting(?:Thousand)?)$/u;
const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Numbers above 99 are of no heading. Formats that papers do not use are written as digits. */
function written(count: number, format: string): string {
  if (!CHINESE.test(format) || count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const before = tens > 1 ? DIGITS[tens] : '';
  return `${before ?? ''}${tens > 0 ? '十' : ''}${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
}

function listsOf(numbering: Element | undefined): ReadonlyMap<string, NumberedList> {
  const parts = numbering ? childrenOf(numbering) : [];
  const levels = new Map(
    parts
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)] as const),
  );
  return new Map(
    parts
      .filter(({ name }) => name === 'w:num')
      .map((one) => {
        const abstractId = valueOf(one, 'w:abstractNumId') ?? '';
        const startsAt = numberIn(find(one, 'w:startOverride')?.attributes['w:val']);
        const list = { abstractId, levels: levels.get(abstractId) ?? [], startsAt };
        return [one.attributes['w:numId'] ?? '', list] as const;
      }),
  );
}

function levelsOf(abstract: Element): readonly Level[] {
  return childrenOf(abstract)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => ({
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      start: numberIn(valueOf(level, 'w:start')) ?? 1,
      style: valueOf(level, 'w:pStyle'),
    }));
}

function placesOfStyles(styles: Element | undefined): ReadonlyMap<string, Place> {
  return new Map(
    (styles ? childrenOf(styles) : [])
      .filter(({ name }) => name === 'w:style')
      .map((style) => {
        const properties = childrenOf(style).find(({ name }) => name === 'w:pPr');
        return [style.attributes['w:styleId'] ?? '', placeIn(properties)] as const;
      }),
  );
}

function placeIn(properties: Element | undefined): Place {
  const place = properties && childrenOf(properties).find(({ name }) => name === 'w:numPr');
  return { list: valueOf(place, 'w:numId'), level: numberIn(valueOf(place, 'w:ilvl')) };
}

function valueOf(element: Element | undefined, name: string): string | undefined {
  return element && childrenOf(element).find((child) => child.name === name)?.attributes['w:val'];
}

/** The deepest level of Word is 8. */
function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
}
