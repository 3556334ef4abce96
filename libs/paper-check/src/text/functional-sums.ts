import type { Duty } from '../statement';
import { isOfOneBook } from './code-concepts';
import { codeInBrackets, functionalPath, plainStep } from './functional-path';
import { isAmount } from './leads';
import { listSum } from './list-sums';
import { plainText, type Mention } from './mentions';
import type { Said } from './named-figures';
import { isBare, nameOf } from './naming';
import type { PaperFacts } from './paper-facts';
import { hasSlip, holds, isNear, type Sum } from './near-sums';
import { stateOf } from './text-concepts';

/** The numbers of some paragraphs, and for each figure the change that a sentence states. */
export interface CodedText {
  readonly said: readonly Said[];
  readonly changeTo: ReadonlyMap<string, string>;
  readonly facts: PaperFacts;
}

/** An amount that a chapter prints for one 类, 款 or 项, in one state. */
interface Coded {
  /** Each level is followed by `/`. */
  readonly path: string;
  readonly state: string;
  readonly mention: Mention;
}

/**
 * For sentences that go through the codes one by one: 类 = Σ of its 项, and the amount of the whole chapter = Σ of all
 * codes. Checked in every state that is printed (年初预算, 支出决算), and for the changes. A text may list only the
 * main codes, so it counts as complete only if another of its sums holds.
 */
export function functionalSums({ said, changeTo, facts }: CodedText): readonly Duty[] {
  const chapters = Map.groupBy(
    said,
    ({ place }) => /^[一二三四五六七八九十]+/u.exec(place.chapter)?.[0] ?? '',
  );
  return [...chapters.values()].flatMap((paragraphs) => {
    const ofPaths = paragraphs.flatMap((paragraph) => codedIn(paragraph, facts));
    const coded = firstOfEach([...ofPaths, ...classesByName(paragraphs, ofPaths, facts)]);
    const classes = paragraphs.some(({ place }) => isOfOneBook(place.topic.split('/')[0] ?? ''))
      ? classSums(coded)
      : [];
    const wholes = wholeSums(coded, { said: paragraphs, changeTo, facts });
    // A code without spending this year may have had a budget or an amount last year. It is missing in this year's
    // list.
    const near = wholes.some(holds) ? wholes.filter(isNear) : [];
    return [...(areWhole(classes) ? classes : []), ...near].map(({ total, parts }) =>
      listSum(
        'codes',
        { total: total.figureId, parts: parts.map(({ figureId }) => figureId) },
        paragraphs[0]?.place.chapter ?? '',
      ),
    );
  });
}

function codedIn({ place, mentions }: Said, facts: PaperFacts): readonly Coded[] {
  const text = plainText(place.paragraph.text);
  return mentions.filter(isAmount).flatMap((mention) => {
    const path = pathIn(text.slice(0, mention.from));
    const isOfCode = pathIn(mention.gap) !== undefined || isBare(nameOf(mention.label));
    return path !== undefined && isOfCode ? [{ path, state: stateOf(mention, facts), mention }] : [];
  });
}

/** Classes that a structure names without （类）, where the codes of the chapter spell out their paths. */
function classesByName(said: readonly Said[], coded: readonly Coded[], facts: PaperFacts): readonly Coded[] {
  const classes = new Set(coded.flatMap(({ path }) => path.split('/')[0] ?? []));
  return said.flatMap(({ mentions }) =>
    mentions.flatMap((mention, index): readonly Coded[] => {
      const name = plainStep(nameOf(mention.label)) || plainStep(mention.label);
      const isOfClass = isAmount(mention) && classes.has(name) && mentions[index + 1]?.role === 'share';
      return isOfClass ? [{ path: `${name}/`, state: stateOf(mention, facts), mention }] : [];
    }),
  );
}

function pathIn(text: string): string | undefined {
  const names = functionalPath(text);
  if (names) return `${names.join('/')}/`;
  const code = codeInBrackets(text);
  if (code === undefined) return undefined;
  return `${[code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((step) => step !== '').join('/')}/`;
}

function firstOfEach(coded: readonly Coded[]): readonly Coded[] {
  return [...new Map(coded.toReversed().map((one) => [one.path + one.state, one])).values()].reverse();
}

function classSums(coded: readonly Coded[]): readonly Sum[] {
  return coded
    .filter(({ path }) => path.split('/').length === CLASS_STEPS)
    .flatMap((parent) => {
      const below = coded.filter(
        ({ path, state }) => state === parent.state && path !== parent.path && path.startsWith(parent.path),
      );
      const parts = leavesOf(below).map(({ mention }) => mention);
      return parts.length === 0 ? [] : [{ total: parent.mention, parts }];
    });
}

/** The number of parts of `教育支出/`: one name, and nothing behind it. */
const CLASS_STEPS = 2;

function leavesOf(coded: readonly Coded[]): readonly Coded[] {
  return coded.filter(
    ({ path }) => !coded.some((other) => other.path !== path && other.path.startsWith(path)),
  );
}

const TOTAL = /^(?:GENERAL|GOV_FUND|CAPITAL)\/TOTAL\/TOTAL/u;
const FEWEST = 2;

/** The sum for the chapter's amount in each state, and for its change, if all codes print one. */
function wholeSums(coded: readonly Coded[], { said, changeTo }: CodedText): readonly Sum[] {
  const concepts = new Map(
    said.flatMap(({ figures }) => figures.map((figure) => [figure.figureId, figure.concept])),
  );
  const byId = new Map(
    said.flatMap(({ mentions }) => mentions).map((mention) => [mention.figureId, mention]),
  );
  const totals = [...byId.values()].filter(({ figureId }) => TOTAL.test(concepts.get(figureId) ?? ''));
  const states = [...new Set(coded.map(({ state }) => state))];
  const paths = new Set(leavesOf(coded).map(({ path }) => path));
  return states.flatMap((state): readonly Sum[] => {
    const parts = leavesOf(coded.filter((one) => one.state === state)).map(({ mention }) => mention);
    const total = totals.find(({ figureId }) => concepts.get(figureId)?.replace(TOTAL, '') === state);
    if (!total || parts.length < FEWEST || parts.length !== paths.size || parts.includes(total)) return [];
    const changes = [total, ...parts].map(({ figureId }) => byId.get(changeTo.get(figureId) ?? ''));
    const [change, ...others] = changes.filter((mention) => mention !== undefined);
    return [
      { total, parts },
      ...(change && others.length === parts.length ? [{ total: change, parts: others }] : []),
    ];
  });
}

/**
 * All sums hold, except for at most one that a single wrong digit explains. A class that lists only its main codes
 * fails by more.
 */
function areWhole(sums: readonly Sum[]): boolean {
  const failing = sums.filter((sum) => !holds(sum));
  return (
    failing.length < sums.length &&
    (failing.length === 0 || (failing.length === 1 && failing.every((sum) => hasSlip(sum))))
  );
}
