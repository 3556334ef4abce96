import {
  inWideBrackets,
  isBelowChapter,
  onOneScale,
  parseDecimal,
  type PrintedChapter,
  type StatedFigure,
} from '@ledger/domain';
import { fitsUnit, printedNumbers, type PrintedNumber } from './printed-numbers';
import { wordAt } from './printed-words';

/** A printed number, with the figure that it is. */
interface PlacedNumber {
  readonly from: number;
  readonly to: number;
  /** Undefined if no figure of the statement is this number. */
  readonly figure: StatedFigure | undefined;
}

/** One text of a chapter: its heading, or a paragraph. */
export interface PlacedText {
  readonly text: string;
  readonly numbers: readonly PlacedNumber[];
}

export interface PlacedChapter {
  readonly printed: PrintedChapter;
  readonly heading: PlacedText;
  readonly paragraphs: readonly PlacedText[];
}

/**
 * Finds the figure of each number: the next one of its chapter, in the order of the statement, that has its value and
 * unit. Where several have, the one whose name stands before the number. Each figure stands in one place.
 */
export function placeNumbers(
  chapters: readonly PrintedChapter[],
  figures: readonly StatedFigure[],
): readonly PlacedChapter[] {
  const places = new Places(chapters, figures);
  return chapters.map((printed) => {
    const { chapter, heading = '', paragraphs } = printed;
    const placed = [heading, ...paragraphs].map((text) => ({
      text,
      numbers: places.numbersIn(text, chapter),
    }));
    const [first = { text: '', numbers: [] }, ...rest] = placed.map((one) => places.withWords(one, chapter));
    return { printed, heading: first, paragraphs: rest };
  });
}

interface Candidate {
  readonly figure: StatedFigure;
  readonly index: number;
  /** How well it fits, the best first. */
  readonly ranks: readonly number[];
}

class Places {
  private readonly used = new Set<string>();
  /** The chapter of the text in which each figure stands, or below which; undefined if the text has none. */
  private readonly homes: ReadonlyMap<StatedFigure, string | undefined>;
  private last = -1;

  constructor(
    chapters: readonly PrintedChapter[],
    private readonly figures: readonly StatedFigure[],
  ) {
    const keys = [...new Set(chapters.map(({ chapter }) => chapter))];
    this.homes = new Map(figures.map((figure) => [figure, homeOf(inWideBrackets(figure.chapter), keys)]));
  }

  numbersIn(text: string, chapter: string): readonly PlacedNumber[] {
    let before = 0;
    return printedNumbers(text).map((number) => {
      const figure = this.figureOf(number, chapter, text.slice(before, number.from));
      before = number.to;
      const word =
        figure?.measureWord === undefined ? '' : number.after.slice(0, lengthOf(number, figure.measureWord));
      return { from: number.from, to: Math.max(number.to, number.digitsTo + word.length), figure };
    });
  }

  /** Adds the words that figures are, such as a grade. */
  withWords({ text, numbers }: PlacedText, chapter: string): PlacedText {
    const found: PlacedNumber[] = [...numbers];
    for (const [index, figure] of this.figures.entries()) {
      if (
        figure.unit !== 'TEXT' ||
        this.distance(figure, chapter) === undefined ||
        this.used.has(figure.figureId)
      )
        continue;
      const from = wordAt(text, figure.value, found);
      if (from === undefined) continue;
      this.take({ figure, index, ranks: [] });
      found.push({ from, to: from + figure.value.length, figure });
    }
    return { text, numbers: found.toSorted((left, right) => left.from - right.from) };
  }

  private figureOf(number: PrintedNumber, chapter: string, gap: string): StatedFigure | undefined {
    const candidates = this.figures.flatMap((figure, index): readonly Candidate[] => {
      if (this.used.has(figure.figureId)) return [];
      const distance = this.distance(figure, chapter);
      const fits = fitsUnit(number, figure);
      if (distance === undefined || fits === 0 || !isSameValue(number.value, figure)) return [];
      return [
        {
          figure,
          index,
          ranks: [distance, -fits, -namedIn(gap, figure.label), index > this.last ? 0 : 1, index],
        },
      ];
    });
    const [best] = candidates.toSorted((left, right) => compare(left.ranks, right.ranks));
    return best && this.take(best);
  }

  private take({ figure, index }: Candidate): StatedFigure {
    this.used.add(figure.figureId);
    this.last = index;
    return figure;
  }

  /** 0 in its own chapter, 1 below it, 2 anywhere if the text has no such chapter; undefined elsewhere. */
  private distance(figure: StatedFigure, chapter: string): 0 | 1 | 2 | undefined {
    const home = this.homes.get(figure);
    if (home === undefined) return 2;
    if (home === chapter) return 0;
    return isBelowChapter(home, chapter) ? 1 : undefined;
  }
}

/** The chapter itself, or the nearest above it that the text has. */
export function homeOf(chapter: string, keys: readonly string[]): string | undefined {
  const above = keys.filter((key) => key === chapter || isBelowChapter(key, chapter));
  return above.toSorted((left, right) => right.length - left.length)[0];
}

/** Papers print a decrease without its sign. */
function isSameValue(printed: string, { value, unit }: StatedFigure): boolean {
  if (unit === 'TEXT') return printed === value;
  const [left, right] = [parseDecimal(printed.replace('-', '')), parseDecimal(value.replace('-', ''))];
  if (!left || !right || (printed.startsWith('-') && !value.startsWith('-'))) return false;
  const [one, other] = onOneScale(left, right);
  return one === other;
}

function lengthOf({ after }: PrintedNumber, measureWord: string): number {
  return after.length - after.trimStart().length + measureWord.length;
}

/** How many pairs of characters of a name stand in the text before a number. */
function namedIn(gap: string, label: string): number {
  let count = 0;
  for (let i = 0; i + 1 < label.length; i += 1) if (gap.includes(label.slice(i, i + 2))) count += 1;
  return count;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((rank, i) => rank !== right[i]);
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
