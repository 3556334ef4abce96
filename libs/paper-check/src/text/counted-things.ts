import type { Duty, PaperFigure } from '../statement';
import type { ChapterParagraph } from './chapters';
import type { CountedList } from './counted-lists';
import { plainText } from './mentions';
import { duty } from './rate-place';

/** `共有车辆 3 辆，其中，机要通信用车 1 辆、…其他用车 1 辆`: the count, and the list up to the end of its sentence. */
const LIST = /(\d{1,5})(辆|台)[，,（(；;]?\s*其中[，,:：]?([^。；;]*)/gu;
const PART = /([^\d，,、（()）:：]*)(\d{1,5})(辆|台)(?=[，,、（()）。；;]|$|和|及)/gu;
const FEWEST = 2;

/** Cars against the kinds of cars listed behind them: their sum where 其他 ends the list, at most the count otherwise. */
export function countedThings({ paragraph, chapter, index }: ChapterParagraph): CountedList {
  const text = plainText(paragraph.text);
  const lists = [...text.matchAll(LIST)].map((match, at) => {
    const [, count = '', unit = '', list = ''] = match;
    const id = `p${String(index + 1)}.v${String(at + 1)}`;
    const line = paragraph.lines.findLast(({ from }) => from <= match.index) ?? paragraph.lines[0];
    const figure = (figureId: string, label: string, value: string): PaperFigure => ({
      figureId,
      label,
      value,
      unit: 'COUNT',
      chapter,
      mark: {
        page: line?.page ?? paragraph.page,
        ...(line?.box ? { box: line.box } : {}),
        context: match[0].slice(0, 60),
      },
    });
    const parts = partsOf(list, unit);
    const whole = figure(id, nameBefore(text.slice(0, match.index)), count);
    return {
      whole,
      parts: parts.map(({ name, value }, part) => figure(`${id}.${String(part + 1)}`, name, value)),
      isWhole: /其[他它]/u.test(parts.at(-1)?.name ?? ''),
    };
  });
  const long = lists.filter(({ parts }) => parts.length >= FEWEST);
  return {
    figures: long.flatMap(({ whole, parts }) => [whole, ...parts]),
    duties: long.map((list) => dutyOf(list, chapter)),
  };
}

/** What is listed up to the first bracket or word that goes on about one of the things listed. */
function partsOf(list: string, unit: string): readonly { readonly name: string; readonly value: string }[] {
  return [...list.replace(/[（(][^（）()]*[)）]/gu, '').matchAll(PART)]
    .filter(([, , , own]) => own === unit)
    .map(([, name = '', value = '']) => ({ name: name.trim(), value }));
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
