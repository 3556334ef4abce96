import { inWideBrackets, isBelowChapter, parseDecimal, type StatedFigure } from '@ledger/domain';
import { onceOfEach } from '../contradictions/once';

/** A figure that has not been found in the text yet. */
export interface FreeFigure {
  readonly figure: StatedFigure;
  /** Its place in the statement. */
  readonly index: number;
  /** The chapter of the text in which it stands, or below which; undefined if the text has none. */
  readonly home: string | undefined;
  /** 0 in its own chapter, 1 below it, 2 anywhere if the text has no such chapter. */
  readonly distance: 0 | 1 | 2;
}

type Entry = Omit<FreeFigure, 'distance'>;
type Entries = Map<string, Entry>;

/** Of the figures of a statement that have not been found in its text: those that may stand in a chapter, by value. */
export class FigurePlaces {
  /** By chapter of the text, then by value. `undefined`: the text has no chapter of the figure. */
  private readonly numbers = new Map<string | undefined, Map<string, Entries>>();
  private readonly words = new Map<string | undefined, Entries>();
  private readonly above = onceOfEach((chapter: string) =>
    this.keys.filter((key) => isBelowChapter(key, chapter)),
  );
  private readonly keys: readonly string[];

  constructor(keys: readonly string[], figures: readonly StatedFigure[]) {
    this.keys = [...new Set(keys)];
    const homes = new Map<string, string | undefined>();
    for (const [index, figure] of figures.entries()) {
      const chapter = inWideBrackets(figure.chapter);
      if (!homes.has(chapter)) homes.set(chapter, homeOf(chapter, this.keys));
      const home = homes.get(chapter);
      // The cells of a table that the text does not have are in none of its sentences.
      if (home === undefined && figure.at?.table !== undefined) continue;
      const entry = { figure, index, home };
      if (figure.unit === 'TEXT') entriesAt(this.words, home).set(figure.figureId, entry);
      const value = valueKey(figure.value);
      const byValue = this.numbers.get(home) ?? new Map<string, Entries>();
      this.numbers.set(home, byValue);
      entriesAt(byValue, value).set(figure.figureId, entry);
    }
  }

  /** Those with the value of a printed number. A paper prints a decrease without its sign. */
  withValue(value: string, chapter: string): readonly FreeFigure[] {
    const key = valueKey(value);
    return this.near(chapter, (home) => this.numbers.get(home)?.get(key));
  }

  /** Those that are words. */
  wordsIn(chapter: string): readonly FreeFigure[] {
    const found = this.near(chapter, (home) => this.words.get(home));
    return found.toSorted((left, right) => left.index - right.index);
  }

  take({ figure: { figureId, value }, home }: FreeFigure): void {
    this.words.get(home)?.delete(figureId);
    this.numbers.get(home)?.get(valueKey(value))?.delete(figureId);
  }

  private near(
    chapter: string,
    entriesOf: (home: string | undefined) => Entries | undefined,
  ): readonly FreeFigure[] {
    const at = (home: string | undefined, distance: FreeFigure['distance']) =>
      [...(entriesOf(home)?.values() ?? [])].map((entry) => ({ ...entry, distance }));
    return [...at(chapter, 0), ...this.above(chapter).flatMap((home) => at(home, 1)), ...at(undefined, 2)];
  }
}

/** The chapter itself, or the nearest above it that the text has. */
export function homeOf(chapter: string, keys: readonly string[]): string | undefined {
  const above = keys.filter((key) => key === chapter || isBelowChapter(key, chapter));
  return above.toSorted((left, right) => right.length - left.length)[0];
}

/** The same for 0.50, .5 and -0.5; a word is its own key. */
function valueKey(value: string): string {
  const read = parseDecimal(value.replace('-', ''));
  if (!read) return value;
  let { units, scale } = read;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return `${String(units)}e${String(scale)}`;
}

function entriesAt<Key>(map: Map<Key, Entries>, key: Key): Entries {
  const found = map.get(key) ?? new Map<string, Entry>();
  map.set(key, found);
  return found;
}
