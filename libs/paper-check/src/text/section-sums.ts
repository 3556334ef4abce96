import type { Layout } from '../layouts/layout';
import type { Duty, PaperFigure } from '../statement';
import { allLeads } from './headed-parts';
import { isAmount } from './leads';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import { longNameOf, nameOf } from './naming';
import { isNear } from './near-sums';
import type { PaperFacts } from './paper-facts';
import { stateOf } from './text-concepts';

/** The numbers of one section, and for each figure the change that belongs to it. */
export interface Section {
  readonly chapter: string;
  readonly mentions: readonly Mention[];
  readonly changeTo: ReadonlyMap<string, string>;
}

type Partition = Layout['partitions'][number];

/** 基本支出 = 人员经费 + 公用经费 and similar sums, if a section prints all of them. Their changes must add up, too. */
export function sectionSums(
  section: Section,
  layouts: readonly Layout[],
  facts: PaperFacts,
): readonly Duty[] {
  const leads = allLeads(section.mentions);
  const isOwn = (mention: Mention | undefined) => mention === undefined || stateOf(mention, facts) === '';
  const amounts = section.mentions.filter(
    (mention) => isAmount(mention) && isOwn(mention) && isOwn(leads.get(mention)),
  );
  const named = amounts.map((mention): NamedAmount => ({ mention, names: [nameOf(mention.label)] }));
  return partitionsOf(layouts).flatMap((partition) => partitionSums(partition, named, section));
}

/**
 * The same for a chapter and all paragraphs numbered below it: 基本支出 in the chapter's own paragraph, 人员经费 in
 * （一） and 公用经费 in （二）. The names may refer to other amounts, so a sum is checked only if it holds or fails by
 * one slip of the pen.
 */
export function chapterSums(
  section: Section,
  layouts: readonly Layout[],
  facts: PaperFacts,
): readonly Duty[] {
  const leads = allLeads(section.mentions);
  const amounts = section.mentions.filter(
    (mention) => isAmount(mention) && stateOf(mention, facts) === '' && !leads.has(mention),
  );
  const byId = new Map(section.mentions.map((mention) => [mention.figureId, mention]));
  const named = amounts.map((mention): NamedAmount => {
    const { label } = mention;
    return { mention, names: [nameOf(label), longNameOf(label)] };
  });
  return partitionsOf(layouts)
    .flatMap((partition) => partitionSums(partition, named, section))
    .filter(({ relation }) => {
      if (relation.kind !== 'sum') return false;
      const total = byId.get(relation.total);
      const parts = relation.parts.flatMap(({ figureId }) => byId.get(figureId) ?? []);
      return total !== undefined && parts.length === relation.parts.length && isNear({ total, parts });
    });
}

interface NamedAmount {
  readonly mention: Mention;
  readonly names: readonly string[];
}

function partitionsOf(layouts: readonly Layout[]): readonly Partition[] {
  return layouts.flatMap(({ partitions }) => partitions);
}

function partitionSums(
  { whole, parts, unless }: Partition,
  amounts: readonly NamedAmount[],
  section: Section,
): readonly Duty[] {
  const called = (name: string) => {
    const pattern = new RegExp(name, 'u');
    return amounts.find(({ names }) => names.some((own) => pattern.test(own)))?.mention;
  };
  const total = called(whole);
  const members = parts.map(called);
  if (!total || members.some((member) => member === undefined)) return [];
  const ids = members.flatMap((member) => (member ? [member.figureId] : []));
  if (new Set([total.figureId, ...ids]).size <= ids.length) return [];
  if (unless !== undefined && namesAny(section, new RegExp(unless, 'u'))) return [];
  const changes = [total.figureId, ...ids].map((figureId) => section.changeTo.get(figureId));
  const [totalChange, ...partChanges] = changes.flatMap((change) => (change === undefined ? [] : [change]));
  return [
    listSum('parts', { total: total.figureId, parts: ids }, section.chapter),
    ...(changes.every((change) => change !== undefined) && totalChange !== undefined
      ? [listSum('parts', { total: totalChange, parts: partChanges }, section.chapter)]
      : []),
  ];
}

function namesAny({ mentions }: Section, name: RegExp): boolean {
  return mentions.some((mention) => isAmount(mention) && name.test(nameOf(mention.label)));
}

/**
 * Sums over chapters or over rows of a form: a total and its parts, found by their concepts. A form may leave a part
 * `blank`.
 */
export function conceptSums(
  layouts: readonly Layout[],
  figures: readonly PaperFigure[],
  blank: ReadonlySet<string> = NONE,
): readonly Duty[] {
  const first = new Map(figures.toReversed().map((figure) => [figure.concept, figure]));
  return layouts
    .flatMap(({ sums }) => sums)
    .flatMap((wanted) =>
      statesOf(wanted, figures).flatMap((state) => sumInState({ ...wanted, state, blank }, first)),
    );
}

const NONE: ReadonlySet<string> = new Set();

type Sum = Layout['sums'][number];

/** A sum that may lack some of its parts is checked only for the paper's own amounts. */
function statesOf({ whole, complete = false }: Sum, figures: readonly PaperFigure[]): readonly string[] {
  if (!complete) return [''];
  const states = figures.flatMap(({ concept }) =>
    concept === whole || concept?.startsWith(`${whole}/`) === true ? [concept.slice(whole.length)] : [],
  );
  return [...new Set(states)];
}

type SumInState = Sum & { readonly state: string; readonly blank: ReadonlySet<string> };

function sumInState(
  { whole, parts, complete = false, state, blank }: SumInState,
  first: ReadonlyMap<string | undefined, PaperFigure>,
): readonly Duty[] {
  const total = first.get(whole + state);
  const members = parts.flatMap((part) => first.get(part + state) ?? []);
  const isPrinted = (part: string) => first.has(part + state) || blank.has(part + state);
  const isEnough = complete ? parts.every(isPrinted) : members.length > 1;
  if (!total || !isEnough || members.length === 0) return [];
  const ids = members.map(({ figureId }) => figureId);
  return [listSum('parts', { total: total.figureId, parts: ids }, total.chapter)];
}
