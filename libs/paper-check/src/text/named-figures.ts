import type { PaperFigure } from '../statement';
import type { ChapterParagraph } from './chapters';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { coreOf } from './naming';
import type { NamedFigures } from './rate-place';
import { conceptOfName, type ConceptSource } from './text-concepts';

/** A paragraph with its numbers. */
export interface Said {
  readonly place: ChapterParagraph;
  readonly mentions: readonly Mention[];
  /** For each mention in a list, the amount that leads the list. */
  readonly leads: ReadonlyMap<Mention, Mention>;
  readonly figures: readonly PaperFigure[];
}

/** Finds figures for sentences that only name them, in tables and in other sentences. */
export function calledIn(
  source: ConceptSource,
  figures: readonly PaperFigure[],
): (topic: string) => Pick<NamedFigures, 'called' | 'inState' | 'own'> {
  const byConcept = firstByConcept(figures);
  const conceptOf = new Map(figures.map(({ figureId, concept }) => [figureId, concept]));
  return (topic) => ({
    called: (name) => {
      const concept = conceptOfName([name], source, { topic });
      return concept === undefined ? undefined : byConcept.get(concept)?.figureId;
    },
    inState: (figureId, states) => {
      const concept = conceptOf.get(figureId);
      if (concept === undefined) return undefined;
      return states.flatMap((state) => byConcept.get(concept + state)?.figureId ?? [])[0];
    },
    own: (figureId) => {
      const [, base] = /^(.*)\/(?:INITIAL|ADJUSTED|BUDGET)$/u.exec(conceptOf.get(figureId) ?? '') ?? [];
      return base === undefined ? undefined : byConcept.get(base)?.figureId;
    },
  });
}

/** Finds amounts by name in the paragraphs before this one, within the same chapter. */
export function namedBefore(
  said: readonly Said[],
  index: number,
): Pick<NamedFigures, 'inChapter' | 'headed'> {
  const { place } = said[index] ?? {};
  const chapter = parentOf(place?.chapter);
  const before = (core: string, within: string) =>
    said
      .slice(0, index)
      .filter((other) => other.place.chapter.startsWith(within) && isOfSameYear(other.place, place))
      .flatMap(({ mentions }) => mentions)
      .findLast((other) => isAmount(other) && coreOf(other.label) === core)?.figureId;
  const inChapter = (core: string) => before(core, chapter);
  return {
    inChapter,
    headed: () => {
      const heading = place?.topic.split('/').at(-1) ?? '';
      const subject = /^(?:[（(]?[一二三四五六七八九十]+[)）、.．])?(.*?)(?:结构|构成)情况/u.exec(
        heading,
      )?.[1];
      if (subject === undefined) return undefined;
      // A numbered paragraph is one level below its heading.
      return inChapter(coreOf(subject)) ?? before(coreOf(subject), parentOf(chapter));
    },
  };
}

/** False for paragraphs that begin with different years. */
function isOfSameYear(one: ChapterParagraph, other: ChapterParagraph | undefined): boolean {
  const [first, second] = [one, other].map((place) => OPENING_YEAR.exec(place?.paragraph.text ?? '')?.[1]);
  return first === undefined || second === undefined || first === second;
}

const OPENING_YEAR = /^[^\d]{0,6}(20\d{2})年/u;

/** The heading above the paragraph's own heading: `五（二）` for `五（二）1`. */
export function parentOf(chapter = ''): string {
  return chapter.replace(/(?:\d{1,2}|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+)$/u, '');
}

export function firstByConcept(figures: readonly PaperFigure[]): ReadonlyMap<string, PaperFigure> {
  const first = new Map<string, PaperFigure>();
  for (const figure of figures)
    if (figure.concept !== undefined && !first.has(figure.concept)) first.set(figure.concept, figure);
  return first;
}
