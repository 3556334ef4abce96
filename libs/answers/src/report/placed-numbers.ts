import type { PrintedChapter, StatedFigure } from '@ledger/domain';
import { FigurePlaces, type FreeFigure } from './figure-places';
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
  readonly free: FreeFigure;
  /** How well it fits, the best first. */
  readonly ranks: readonly number[];
}

class Places {
  private readonly free: FigurePlaces;
  private last = -1;

  constructor(chapters: readonly PrintedChapter[], figures: readonly StatedFigure[]) {
    this.free = new FigurePlaces(
      chapters.map(({ chapter }) => chapter),
      figures,
    );
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
    for (const free of this.free.wordsIn(chapter)) {
      const { figure } = free;
      const from = wordAt(text, figure.value, found);
      if (from === undefined) continue;
      this.take(free);
      found.push({ from, to: from + figure.value.length, figure });
    }
    return { text, numbers: found.toSorted((left, right) => left.from - right.from) };
  }

  private figureOf(number: PrintedNumber, chapter: string, gap: string): StatedFigure | undefined {
    const candidates = this.free.withValue(number.value, chapter).flatMap((free): readonly Candidate[] => {
      const { figure, index, distance } = free;
      const fits = fitsUnit(number, figure);
      if (fits === 0 || !mayBe(number.value, figure)) return [];
      const ranks = [distance, -fits, -namedIn(gap, figure.label), index > this.last ? 0 : 1, index];
      return [{ free, ranks }];
    });
    const [best] = candidates.toSorted((left, right) => compare(left.ranks, right.ranks));
    return best && this.take(best.free);
  }

  private take(free: FreeFigure): StatedFigure {
    this.free.take(free);
    this.last = free.index;
    return free.figure;
  }
}

/** Papers print a decrease without its sign, but no increase with one. */
function mayBe(printed: string, { value, unit }: StatedFigure): boolean {
  return unit === 'TEXT' ? printed === value : !printed.startsWith('-') || value.startsWith('-');
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
