import type { Layout } from '../layouts/layout';
import type { PaperFigure } from '../statement';
import type { KnownTable } from '../tables/recognise';
import { plainLabel } from '../tables/head';
import {
  codeOf,
  conceptOfAll,
  conceptOfCode,
  conceptOfPath,
  isOfOneBook,
  printedLike,
} from './code-concepts';
import { codeInBrackets, functionalPath, type FunctionalPath } from './functional-path';
import { isAlike, isMeant, type Amount } from './meant-amount';
import { isOfLead } from './of-lead';
import { isBare, longNameOf, nameOf, ownedName, stateOfLabel, type State } from './naming';
import type { Mention } from './mentions';
import type { PaperFacts } from './paper-facts';

/** Names whose meaning depends on the amount before them: 基本支出 is a part of the total just named. */
const CHILDREN: readonly (readonly [RegExp, (parent: string) => string | undefined])[] = [
  [/^基本支出$/u, (parent) => measured(parent, 'BASIC')],
  [/^项目支出$/u, (parent) => measured(parent, 'PROJECT')],
  [
    /^(?:日常)?公用经费$/u,
    (parent) => (parent === 'GENERAL/TOTAL/BASIC' ? 'GENERAL/OPERATING/BASIC' : undefined),
  ],
  [/^人员经费$/u, (parent) => (parent === 'GENERAL/TOTAL/BASIC' ? 'GENERAL/PERSONNEL/BASIC' : undefined)],
  [
    /^财政拨款收入$/u,
    (parent) => (parent === 'INCOME/TOTAL/TOTAL' ? 'INCOME_FISCAL/TOTAL/TOTAL' : undefined),
  ],
];

function measured(parent: string, measure: string): string | undefined {
  return /^(?:EXPENDITURE|GENERAL|GOV_FUND|CAPITAL)\/TOTAL\/TOTAL$/u.test(parent)
    ? parent.replace(/TOTAL$/u, measure)
    : undefined;
}

export interface ConceptSource {
  readonly layouts: readonly Layout[];
  readonly tables: readonly KnownTable[];
  readonly facts: PaperFacts;
  /** The figures in the tables of the paper, by concept. */
  readonly printed: ReadonlyMap<string, PaperFigure>;
}

/**
 * The concept of an amount in a paragraph, found by its name, by the path of codes in the paragraph, or as a part of
 * the amount before it. Undefined if nothing tells.
 */
export function textConcept(
  mention: Mention,
  source: ConceptSource,
  context: TextContext,
): string | undefined {
  const own = stateOf(mention, source.facts) || (context.lead ? stateOf(context.lead, source.facts) : '');
  const state = /^\/\d{4}/u.test(own) ? own : yearOfParagraph(context.paragraph, source.facts) + own;
  const name = nameOf(mention.label);
  const path = functionalPath(context.paragraph.slice(0, mention.from));
  const ownPath = functionalPath(mention.gap);
  // 本年收入 is a name of its own. It is not the revenue of the subject named before it.
  const isOfYear = /本年(?:收入|支出)/u.test(mention.label) && !isOfBook(context.subject);
  const called =
    isBare(name) && !isOfYear
      ? bareNames(mention, context, path)
      : [name, longNameOf(mention.label), plainLabel(mention.label)];
  const found = isBalanceOfBook(name, context)
    ? undefined
    : conceptOfName(called, source, { topic: context.topic, amount: mention });
  const named = found !== undefined && isOfLead(found, { ...context, name }) ? found : undefined;
  if (named !== undefined && !ownPath) return named + state;
  const code = isBare(name) ? codeInBrackets(context.paragraph.slice(0, mention.from)) : undefined;
  const ofPath =
    path && ((ownPath ?? isBare(name)) ? conceptOfPath(ownPath ?? path, source.tables) : undefined);
  const ofBook = (code === undefined ? undefined : conceptOfCode(code, source.printed)) ?? ofPath;
  const ofAll = (ownPath ?? isBare(name)) ? conceptOfAll(ownPath ?? path, source) : undefined;
  // A chapter about all expenditure uses the same codes.
  const coded =
    ofBook !== undefined && isOfOneBook(context.topic.split('/').slice(0, -1).join('/'))
      ? ofBook
      : printedLike(ofBook ?? codeOf(mention) ?? ofAll, mention, source.printed);
  if (coded !== undefined) return coded + state;
  const child = CHILDREN.find(([pattern]) => pattern.test(name))?.[1];
  const part = context.parent === undefined ? undefined : child?.(context.parent);
  return part === undefined ? undefined : part + state;
}

/** If a paragraph begins with another year than the paper's, it is about that year. */
function yearOfParagraph(paragraph: string, { year }: PaperFacts): State {
  const opening = Number(/^[^\d]{0,6}(20\d{2})年/u.exec(paragraph)?.[1] ?? year);
  return year === undefined || opening === year ? '' : `/${String(opening)}`;
}

/**
 * A bare 支出决算 refers to the subject of its paragraph. The first one in a paragraph without codes may refer to the
 * whole paper.
 */
function bareNames(
  mention: Mention,
  { subject, paragraph }: TextContext,
  path: FunctionalPath | undefined,
): readonly string[] {
  // 财政拨款支出 in 财政拨款支出年初预算数 says more than that the amount is a budget.
  const long = longNameOf(mention.label);
  if (!isBare(long)) return [long];
  if (subject !== '') return isFollowing(mention) ? [ofSameSide(subject, mention)] : [];
  const isOfCode = path ?? codeInBrackets(paragraph.slice(0, mention.from));
  const owned = ownedName(mention.label);
  return isOfCode === undefined && isFollowing(mention)
    ? [long, ...(owned === undefined ? [] : [owned])]
    : [];
}

/** `一般公共预算财政拨款本年收入 A 万元，…；本年支出 B 万元`: B belongs to this book. */
function isOfBook(subject: string): boolean {
  return /^(?:一般公共预算|政府性基金|国有资本经营).*收入$/u.test(subject);
}

/**
 * `一般公共预算本年收入 A 万元、上年结转 B 万元；政府性基金预算本年收入 C 万元、上年结转 D 万元`: each book has a
 * balance of its own.
 */
function isBalanceOfBook(name: string, { subject, paragraph }: TextContext): boolean {
  if (!/^(?:上年|年初|年末).{0,4}结转/u.test(name) || !isOfBook(subject)) return false;
  const balances = paragraph.match(/(?:上年|年初|年末)[\p{sc=Han}]{0,4}结转/gu) ?? [];
  return balances.length > 1;
}

/** `政府性基金预算财政拨款收入 A 万元，支出 B 万元`: A and B are the revenue and the expenditure of the same fund. */
function ofSameSide(subject: string, { label }: Mention): string {
  const isSpent = /支出/u.test(label) && /收入$/u.test(subject);
  return isSpent ? subject.replace(/(?:本年)?收入$/u, '支出') : subject;
}

/** 支出决算为 … directly behind 预算为 … is about the same thing. Behind other words it may not be. */
export function isFollowing({ gap, label }: Mention): boolean {
  return !/\p{sc=Han}/u.test(gap.slice(0, gap.length - label.length));
}

export interface TextContext {
  /** The headings above the paragraph, and its opening words. */
  readonly topic: string;
  readonly paragraph: string;
  /** The amount that leads the list, and its concept. If it is a budget, so are the amounts in its list. */
  readonly lead: Mention | undefined;
  readonly parent: string | undefined;
  readonly subject: string;
}

export function stateOf({ label }: Mention, { year, kind }: PaperFacts): State {
  return stateOfLabel(label, { year, isBudget: kind === 'BUDGET' });
}

/** The concept of a count of people or things. */
export function countConcept({ label, after }: Mention, source: ConceptSource): string | undefined {
  return conceptOfName([`${plainLabel(label)}|${plainLabel(after)}`], source, { isCount: true });
}

interface Naming {
  readonly topic?: string;
  readonly isCount?: boolean;
  /** The amount with this name. If several concepts match the name, the one with this value is used. */
  readonly amount?: Amount;
}

/** The concept of the first name that a layout knows. */
export function conceptOfName(
  names: readonly string[],
  { layouts, facts, printed, tables }: ConceptSource,
  { topic = '', isCount = false, amount }: Naming = {},
): string | undefined {
  const known = layouts
    .flatMap((layout) => layout.names)
    .filter(
      ({ papers, under, counts = false }) =>
        counts === isCount &&
        (papers === undefined || papers.includes(facts.kind)) &&
        (under === undefined || new RegExp(under, 'u').test(topic)),
    );
  const found = names
    .map((name) =>
      known.find(
        ({ label, without }) =>
          new RegExp(label, 'u').test(name) &&
          !(without !== undefined && new RegExp(without, 'u').test(name)),
      ),
    )
    .find((fit) => fit !== undefined);
  const concepts = found?.concept.split(',') ?? [];
  // If some table was not read, that table may print the first of the concepts.
  const isAllRead = tables.every(({ table }) => table.lanes.length > 0);
  return (
    concepts.find((concept) => amount && isAlike(amount, printed.get(concept))) ??
    (isAllRead ? concepts.find((concept, at) => isMeant(amount, printed.get(concept), at)) : undefined) ??
    concepts[0]
  );
}
