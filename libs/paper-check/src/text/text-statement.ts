import type { Duty, PaperFigure } from '../statement';
import { addedTotals } from './added-totals';
import { changesOf, withChange } from './changes-of-figures';
import type { ChapterParagraph } from './chapters';
import { entryDuties } from './code-entries';
import { countedLists } from './counted-lists';
import { countedThings } from './counted-things';
import { executionRates } from './execution-rates';
import { fundBalance } from './fund-balances';
import { functionalPath } from './functional-path';
import { functionalSums } from './functional-sums';
import { allLeads } from './headed-parts';
import { isAmount } from './leads';
import { eachSumOnce } from './each-sum-once';
import { listsWithChanges } from './list-changes';
import { sidesBelow } from './lists-below';
import { mentionsOf, placeIn, plainText, type Mention } from './mentions';
import { calledIn, firstByConcept, namedBefore, type Said } from './named-figures';
import { isBare, nameOf, planOf } from './naming';
import { isOneOfSeveral, restated, restatedDuties } from './one-amount';
import { parallelChanges } from './parallel-changes';
import { partsBelow } from './parts-below';
import { peopleCounts } from './people-counts';
import { rateDuties } from './rate-duties';
import { scoreDuties } from './score-duties';
import { chapterSums, conceptSums, sectionSums } from './section-sums';
import { severalChanges } from './several-changes';
import { siblingStructures } from './sibling-structures';
import { otherState, planned, saidAmount, type SaidAmount } from './states-of-one';
import { countConcept, stateOf, textConcept, type ConceptSource } from './text-concepts';
import { twiceNamed } from './twice-named';
import { unmatchedRates } from './unmatched-rates';
import { withoutOffice } from './without-office';

/** The figures and relations in the text of a paper. */
export interface TextStatement {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

export interface TextSource extends Omit<ConceptSource, 'printed'> {
  /** The figures in tables, for sentences that only name an amount. */
  readonly figures: readonly PaperFigure[];
}

export function textStatement(
  paragraphs: readonly ChapterParagraph[],
  { figures: ofTables, ...told }: TextSource,
): TextStatement {
  const source = { ...told, printed: firstByConcept(ofTables) };
  const said = firstOnly(paragraphs).map((place) => saidIn(place, source));
  const called = calledIn(source, [...ofTables, ...said.flatMap((part) => part.figures)]);
  const rates = said.flatMap((paragraph, index) =>
    rateDuties(paragraph, { ...called(paragraph.place.topic), ...namedBefore(said, index) }),
  );
  const changeOf = changesOf(rates);
  // If several changes belong to one figure, the first of them.
  const changeTo = new Map([...changeOf].toReversed().map(([change, to]) => [to, change]));
  const counted = said.flatMap(({ place }) => [countedLists(place), countedThings(place)]);
  const figures = said.flatMap((part) => part.figures).map((figure) => withChange(figure, changeOf));
  const duties = eachSumOnce([
    ...rates,
    ...siblingStructures(said),
    ...sidesBelow(said),
    ...partsBelow(said, source.facts),
    ...parallelChanges(said),
    ...twiceNamed(said, source.facts),
    ...said.flatMap((paragraph) => [
      ...listsWithChanges(paragraph),
      ...entryDuties(paragraph, source.facts),
      ...restatedDuties(paragraph.mentions, paragraph.place.chapter),
      ...executionRates(paragraph.mentions, paragraph.place.chapter),
      ...fundBalance(paragraph.mentions, paragraph.place.chapter),
      ...peopleCounts(paragraph.mentions, paragraph.place.chapter),
      ...addedTotals(paragraph),
      ...severalChanges(paragraph.mentions, paragraph.place.chapter),
    ]),
    ...mentionsBy(said, SECTION).flatMap(({ chapter, mentions }) => [
      ...scoreDuties(mentions, chapter),
      ...sectionSums({ chapter, mentions, changeTo }, source.layouts, source.facts),
    ]),
    ...mentionsBy(said, CHAPTER).flatMap(({ chapter, mentions }) =>
      chapterSums({ chapter, mentions, changeTo }, source.layouts, source.facts),
    ),
    ...functionalSums({ said, changeTo, facts: source.facts }),
    ...conceptSums(source.layouts, figures),
    ...counted.flatMap((list) => list.duties),
  ]);
  return {
    figures: [...figures, ...counted.flatMap((list) => list.figures)],
    duties: [...duties, ...unmatchedRates(said, duties)],
  };
}

/** A paragraph that is printed twice, word for word, counts once. */
function firstOnly(paragraphs: readonly ChapterParagraph[]): readonly ChapterParagraph[] {
  return [...new Map(paragraphs.toReversed().map((place) => [place.paragraph.text, place])).values()].sort(
    (one, other) => one.index - other.index,
  );
}

function saidIn(place: ChapterParagraph, source: ConceptSource): Said {
  const mentions = mentionsOf(place.paragraph, place.index, withoutOffice(source.facts.office));
  const text = plainText(place.paragraph.text);
  const concepts = new Map<string, string | undefined>();
  const topic = `${place.topic}/${mentions[0]?.gap ?? ''}`;
  const subjects = new Map<Mention | undefined, string>([[undefined, titleIn(mentions[0]?.gap ?? '')]]);
  const leads = allLeads(mentions);
  const places = new Map(mentions.map((mention, index) => [mention, index]));
  const before = new Map<Mention | undefined, SaidAmount | undefined>();
  for (const mention of mentions.filter(({ role }) => role === 'count')) {
    concepts.set(mention.figureId, countConcept(mention, source));
  }
  for (const mention of mentions.filter((one) => isAmount(one) || one.role === 'plan')) {
    const lead = leads.get(mention);
    const parent = lead && concepts.get(lead.figureId);
    const subject = subjects.get(lead) ?? subjects.get(undefined) ?? '';
    const state = stateOf(mention, source.facts);
    if (mention.role === 'plan') {
      concepts.set(mention.figureId, planned(before.get(lead), planOf(mention.label)));
      continue;
    }
    const at = places.get(mention) ?? 0;
    const again = restated(mentions, at);
    if (again ?? isOneOfSeveral(mentions, at)) {
      concepts.set(mention.figureId, again && concepts.get(again.figureId));
      continue;
    }
    const concept =
      textConcept(mention, source, { paragraph: text, topic, lead, parent, subject }) ??
      otherState(mention, state, before.get(lead));
    concepts.set(mention.figureId, concept);
    before.set(lead, saidAmount(concept, state));
    const name = nameOf(mention.label);
    if (!isBare(name) && !BALANCE.test(name)) subjects.set(lead, name);
  }
  return {
    place,
    mentions,
    leads,
    figures: mentions.map((mention) => figureOf(mention, place, concepts.get(mention.figureId))),
  };
}

/** `政府性基金收入 A 万元；年初结转和结余 B 万元；支出 C 万元`: a bare 支出 is that of the fund, not of what was left. */
const BALANCE = /结转|结余/u;

/** The subject with which a paragraph begins: `（2）公务接待费。2024年预算数 …`. */
function titleIn(opening: string): string {
  const title = /^(?:[（(]?\d{1,2}[)）.、．])?([^。，；：:,;]{2,24})[。：:][^。]*$/u.exec(opening)?.[1] ?? '';
  return nameOf(title.replace(/[（(]境[)）]/gu, ''));
}

function figureOf(
  mention: Mention,
  { paragraph, chapter }: ChapterParagraph,
  concept: string | undefined,
): PaperFigure {
  const context = paragraph.text.slice(Math.max(0, mention.from - 30), mention.to);
  return {
    figureId: mention.figureId,
    label: labelOf(mention, paragraph.text) || context,
    value: mention.value,
    unit: mention.unit,
    chapter,
    mark: {
      ...placeIn(paragraph, mention.from),
      text: { paragraph: mention.paragraph, from: mention.from, to: mention.to },
      context,
    },
    ...(concept === undefined ? {} : { concept }),
    ...(mention.value.startsWith('-') && !paragraph.text.slice(mention.from).startsWith('-')
      ? { isDecrease: true }
      : {}),
  };
}

/** The name of a number. Without a word before it, the path of codes before it is its name. */
function labelOf({ label, from }: Mention, text: string): string {
  if (/\p{sc=Han}/u.test(label)) return label;
  return functionalPath(text.slice(0, from))?.at(-1) ?? '';
}

/** A chapter with all paragraphs numbered below it. */
const CHAPTER = /^[一二三四五六七八九十]*/u;
/** Scores and lists may run over several paragraphs of a section. */
const SECTION = /^.*?(?=\d*$)/u;

/** The numbers of all paragraphs that share this part of their chapter's number. */
function mentionsBy(said: readonly Said[], part: RegExp) {
  const groups = Map.groupBy(said, ({ place }) => part.exec(place.chapter)?.[0] ?? '');
  return [...groups].map(([chapter, members]) => ({
    chapter,
    mentions: members.flatMap(({ mentions }) => mentions),
  }));
}
