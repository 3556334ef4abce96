import type { Paragraph } from '@ledger/papers';
import type { Remark } from '../report';
import { isAmount } from '../text/leads';
import { mentionsOf, plainText, type Mention } from '../text/mentions';
import { coreOf, planOf } from '../text/naming';
import { around } from './around';

const SPENT_WORD =
  /决算数?(大于|高于|多于|超过|小于|低于|少于|等于|(?:与|同|和|较|比))((?:年初|全年|年度|调整后?|当年)?预算(?:数|安排)?)(?:相比)?(基本|大致)?(持平|一致|相等)?/gu;

const FLAT_WORD = /(?<!基本|大致)持平/gu;

/** A word that compares two amounts and does not fit them: `预算 5 万元，决算 6 万元，决算数小于预算数`. */
export function directionRemarks({ text, page }: Paragraph): readonly Remark[] {
  const plain = plainText(text);
  const [spent, flat] = [[...plain.matchAll(SPENT_WORD)], [...plain.matchAll(FLAT_WORD)]];
  // Few paragraphs have such a word, and only those are read for their amounts.
  if (spent.length + flat.length === 0) return [];
  const mentions = mentionsOf({ text }, 0);
  const wrong = [
    ...spent.filter((match) => !fitsSpent(match, mentions)),
    ...flat.filter(({ index }) => !isFlat(mentions, index)),
  ];
  return wrong.map(({ index }) => ({ code: 'DIRECTION' as const, page, text: around(text, index) }));
}

function fitsSpent(match: RegExpExecArray, mentions: readonly Mention[]): boolean {
  const [, verb = '', plan = '', nearly, level] = match;
  const word = signOf(verb) ?? (level === undefined || nearly !== undefined ? undefined : 0);
  const before = mentions.filter(({ to }) => to <= match.index);
  const pair = budgetAndSpent(before, planOf(plan));
  if (word === undefined) return true;
  return pair ? Math.sign(pair.spent - pair.budget) === word : fitsRate(before.at(-1), match, word);
}

/** `完成年初预算的 100%，决算数大于预算数`: the rate alone says that both are the same. A zero has nothing to be a rate of. */
function fitsRate(rate: Mention | undefined, { index }: RegExpExecArray, word: number): boolean {
  if (rate?.role !== 'completion' || index - rate.to > 1 || Number(rate.value) === 0) return true;
  return Math.sign(Number(rate.value) - 100) === word;
}

function signOf(verb: string): number | undefined {
  if (/^(?:大于|高于|多于|超过)$/u.test(verb)) return 1;
  if (/^(?:小于|低于|少于)$/u.test(verb)) return -1;
  return verb === '等于' ? 0 : undefined;
}

/** The budget and what was spent of it, if they are the last two amounts. */
function budgetAndSpent(mentions: readonly Mention[], wanted: string) {
  const amounts = mentions.filter(isAmount);
  const spent = amounts.at(-1);
  if (!spent || planOf(spent.label) !== '' || !/决算|支出|执行/u.test(spent.label)) return undefined;
  const last = amounts.slice(0, -1).findLastIndex(({ label }) => planOf(label) === '');
  const budgets = amounts.slice(last + 1, -1);
  const meant = budgets.filter(({ label }) => planOf(label) === wanted);
  const budget = meant.at(-1) ?? (budgets.length === 1 ? budgets[0] : undefined);
  if (!budget || budget.unit !== spent.unit || spent.sentence !== budget.sentence) return undefined;
  return { budget: Number(budget.value), spent: Number(spent.value) };
}

/** `2023 年 A 万元，2022 年 B 万元，持平`: both amounts are printed, with their years. */
function isFlat(mentions: readonly Mention[], at: number): boolean {
  const [one, other] = mentions.filter(({ to }) => to <= at).slice(-2);
  if (!one || !other || !isAmount(one) || !isAmount(other)) return true;
  const isPair = one.sentence === other.sentence && one.unit === other.unit && isOfTwoYears(one, other);
  return !isPair || Number(one.value) === Number(other.value);
}

function isOfTwoYears(one: Mention, other: Mention): boolean {
  const [first, second] = [one, other].map(({ label }) => /^(20\d{2})年/u.exec(label)?.[1]);
  const isNamed = first !== undefined && second !== undefined && first !== second;
  return isNamed && coreOf(one.label) === coreOf(other.label) && planOf(one.label) === planOf(other.label);
}
