import type { Duty, PaperFigure } from '../statement';
import type { ChapterParagraph } from './chapters';
import { duty } from './rate-place';
import { placeIn, plainText } from './mentions';

/** A count and the names that it counts: `内设24个科室有：办公室、信访科、…`. */
const COUNTED =
  /(\d{1,3})(个|家|项|名)([\p{sc=Han}（）()]{0,12}?)(?:有|为|是|包括|分别(?:为|是))?[:：]([^。；;]+)/gu;
/** The endings of office names. Two names joined by 和 both have one. */
const OFFICE = /(?:科|室|处|股|队|所|局|中心|站|院|校|馆|办)$/u;
const FEWEST = 3;
const LONGEST_NAME = 40;

export interface CountedList {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

/** Compares a count with the number of names in the list behind it. Ignores lists of other things than names. */
export function countedLists({ paragraph, chapter, index }: ChapterParagraph): CountedList {
  const found = [...plainText(paragraph.text).matchAll(COUNTED)].flatMap((match, at) => {
    const [all, count = '', , what = '', list = ''] = match;
    const names = namesOf(list);
    if (names.length < FEWEST || names.some((name) => name.length > LONGEST_NAME || /\d{2,}/u.test(name)))
      return [];
    const id = `p${String(index + 1)}.n${String(at + 1)}`;
    const mark = { ...placeIn(paragraph, match.index), context: all.slice(0, 60) };
    const base = { unit: 'COUNT', chapter, mark } as const;
    return [
      { ...base, figureId: id, label: `${what || '名单'}（所写个数）`, value: count },
      {
        ...base,
        figureId: `${id}.listed`,
        label: `${what || '名单'}（所列个数）`,
        value: String(names.length),
      },
    ];
  });
  const duties = found.flatMap(({ figureId }, at) =>
    at % 2 === 0
      ? [
          duty('COUNT', {
            relationId: `${figureId}:count`,
            chapter,
            kind: 'same',
            figures: [figureId, `${figureId}.listed`],
          }),
        ]
      : [],
  );
  return { figures: found, duties };
}

/** The names in a list up to its first comma. The last two may be joined by 和. */
function namesOf(list: string): readonly string[] {
  const names = outsideBrackets(list.split(/[，,]/u)[0] ?? '')
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const [one = '', other = ''] = last.split(/和|以及|及/u);
  return OFFICE.test(one) && OFFICE.test(other) ? [...names.slice(0, -1), one, other] : names;
}

export function outsideBrackets(text: string): string {
  return text.replace(/[（(][^（）()]*[)）]/gu, '');
}
