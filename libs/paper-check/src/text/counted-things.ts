import type { Duty, PaperFigure } from '../statement';
import type { ChapterParagraph } from './chapters';
import { outsideBrackets, type CountedList } from './counted-lists';
import { placeIn, plainText } from './mentions';
import { duty } from './rate-place';

/**
 * A count, and the list behind it up to the end of the sentence: `共有车辆 3 辆，其中，机要通信用车 1 辆、…其他用车 1
 * 辆`.
 */
const LIST = /(\d{1,5})\s*(辆|台)[，,（(；;]?\s*(?:其中|(?:主要)?包括|分别(?:为|是))[，,:：]?(?=([^。]*))/gu;
const PART = /([^\d，,、（()）:：；;]*)(\d{1,5})\s*(辆|台)(?=\s*(?:[，,、（()）。；;]|$|和|及))/gu;
/** Words that explain the last kind of car: 其他用车主要是业务用车 2 辆. */
const ABOUT_OTHERS = /其[他它](?:用车)?主?要?(?:是|为|用于|包括|指)/u;
const FEWEST = 2;

/**
 * Compares the count of cars with the kinds listed behind it. If the list ends with 其他, the kinds must sum to the
 * count; otherwise they are at most the count.
 */
export function countedThings({ paragraph, chapter, index }: ChapterParagraph): CountedList {
  const text = plainText(paragraph.text);
  const lists = [...text.matchAll(LIST)].map((match, at) => {
    const [, count = '', unit = '', list = ''] = match;
    const id = `p${String(index + 1)}.v${String(at + 1)}`;
    const figure = (figureId: string, label: string, value: string): PaperFigure => ({
      figureId,
      label,
      value,
      unit: 'COUNT',
      chapter,
      mark: { ...placeIn(paragraph, match.index), context: text.slice(match.index, match.index + 60) },
    });
    const parts = partsOf(list, unit);
    const whole = figure(id, nameBefore(text.slice(0, match.index)), count);
    return {
      whole,
      parts: parts.map(({ name, value }, part) => figure(`${id}.${String(part + 1)}`, name, value)),
      isWhole: parts.some(({ name }) => /其[他它]/u.test(name)),
    };
  });
  const long = lists.filter(({ parts }) => parts.length >= FEWEST);
  return {
    figures: long.flatMap(({ whole, parts }) => [whole, ...parts]),
    duties: long.map((list) => dutyOf(list, chapter)),
  };
}

/** The list up to its closing bracket, or up to words that explain one of its items. */
function partsOf(list: string, unit: string): readonly { readonly name: string; readonly value: string }[] {
  const plain = outsideBrackets(list).split(/[）)]/u)[0]?.split(ABOUT_OTHERS)[0] ?? '';
  const [first = '', ...rest] = plain.split(/[；;]/u);
  const end = rest.findIndex((clause) => !isPart(clause, unit));
  const listed = [first, ...(end < 0 ? rest : rest.slice(0, end))].join('；');
  return [...listed.matchAll(PART)]
    .filter(([, , , own]) => own === unit)
    .map(([, name = '', value = '']) => ({ name: name.trim(), value }));
}

function isPart(clause: string, unit: string): boolean {
  return (
    /^[^\d，,]*\d{1,5}\s*(?:辆|台)/u.exec(clause)?.[0].endsWith(unit) === true && !/价值|单价/u.test(clause)
  );
}

function nameBefore(text: string): string {
  return text.split(/[，,。；;：:]/u).at(-1) ?? '';
}

interface Counted {
  readonly whole: PaperFigure;
  readonly parts: readonly PaperFigure[];
  readonly isWhole: boolean;
}

function dutyOf({ whole, parts, isWhole }: Counted, chapter: string): Duty {
  const terms = parts.map(({ figureId }) => ({ figureId, sign: 1 as const }));
  const base = { relationId: `${whole.figureId}:count`, chapter } as const;
  return isWhole
    ? duty('COUNT', { ...base, kind: 'sum', total: whole.figureId, parts: terms })
    : duty('COUNT', {
        ...base,
        kind: 'atMost',
        part: terms,
        whole: [{ figureId: whole.figureId, sign: 1 }],
      });
}
