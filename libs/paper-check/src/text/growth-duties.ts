import type { Duty } from '../statement';
import { CHANGE_END, CHANGE_VERBS } from './change-words';
import { isAmount, isBase, outside } from './leads';
import type { Mention } from './mentions';
import { coreOf, isBare, nameOf, planOf } from './naming';
import { namedEnds } from './named-ends';
import { ofTwoYears, ofWholeList, type Ends } from './of-whole-list';
import { isSameName, ofClause, unchangedIn } from './same-name';
import { duty, idOfRate, MISSING, type RatePlace } from './rate-place';
import { budgetAndSpent } from './than-budget';

/** 比上年增加 … 万元，增长 …%: checks the change against the two amounts, and the rate against the earlier amount. */
export function growthDuties(place: RatePlace): readonly Duty[] {
  const { mentions, index, chapter } = place;
  const rate = mentions[index];
  const before = mentions[index - 1];
  if (!rate || !before || before.sentence !== rate.sentence || isOfSeveral(mentions, rate)) return [];
  const id = idOfRate(rate, chapter);
  const next = mentions[index + 1];
  if (next && isNewAmount(before) && isChangeOf(next, rate)) {
    const { to } = endsOf({ ...place, index: index + 1 });
    return [
      duty('GROWTH', {
        ...id,
        kind: 'growth',
        to: to ?? MISSING,
        change: next.figureId,
        rate: rate.figureId,
      }),
    ];
  }
  if (before.role === 'change') {
    if (before.isOpenChoice) return [];
    const changed = { ...place, index: index - 1 };
    const ends = budgetAndSpent(changed) ?? ofWholeList(endsOf(changed), changed, rate);
    // Both numbers may have their own word: 减少 488.26 万元，减少 21.23 %.
    return [duty('GROWTH', { ...id, kind: 'growth', ...ends, change: before.figureId, rate: rate.figureId })];
  }
  const ends = namedEnds(place);
  return ends ? [duty('GROWTH', { ...id, kind: 'growth', ...ends, rate: rate.figureId })] : [];
}

/** A new amount, or its share of a total. Last year's amount is neither. */
function isNewAmount(mention: Mention): boolean {
  return mention.role === 'share' || (isAmount(mention) && !/比|较|与|同|上年|去年/u.test(mention.label));
}

const CHANGE_BEHIND = new RegExp(`^[，,、（(](?:即|共|净)?(?:${CHANGE_VERBS})(?:了|额)?(?:为|约)?$`, 'u');

/** The change stands directly behind its rate: `比上年增长 5 %，增加 10 万元`. */
function isChangeOf(change: Mention, rate: Mention): boolean {
  return (
    change.role === 'change' &&
    change.sentence === rate.sentence &&
    !change.isOpenChoice &&
    CHANGE_BEHIND.test(change.gap)
  );
}

/**
 * Only the order tells which change belongs to which amount: `分别比上年减少 0.30 万元、增加 0.20 万元，下降 20 %、增长
 * 9.52 %`.
 */
function isOfSeveral(mentions: readonly Mention[], { sentence }: Mention): boolean {
  const own = mentions.filter((mention) => mention.sentence === sentence);
  const changes = own.filter(({ role }) => role === 'change' || role === 'growth');
  return changes.length > 2 && own.some(({ gap }) => /分别|各(?:自|增|减|上升|下降)/u.test(gap));
}

/** A change without a rate: `A 万元，比 2023 年 B 万元增加 C 万元`. Checks C = A − B. */
export function changeDuties(place: RatePlace): readonly Duty[] {
  const { mentions, index, chapter } = place;
  const [change, next] = [mentions[index], mentions[index + 1]];
  const isRated = next?.role === 'growth' && next.sentence === change?.sentence;
  if (!change || change.isOpenChoice || isRated || isOfSeveral(mentions, change)) return [];
  const ends = budgetAndSpent(place) ?? endsOf(place);
  if (ends.from === undefined) return [];
  return [duty('GROWTH', { ...idOfRate(change, chapter), kind: 'growth', ...ends, change: change.figureId })];
}

/**
 * The two amounts of a change. `A 万元，比 2023 年 B 万元增加 …` names both; other sentences name only the new amount.
 */
function endsOf(place: RatePlace): Ends {
  const { mentions, index } = place;
  const years = ofTwoYears(place);
  if (years) return years;
  const base = mentions[index - 1];
  const [change] = mentions.slice(index);
  const subject =
    base && isAmount(base)
      ? /^(.*?)(?:比|较|与|同)/u.exec(base.label.replace(/^经(?:比较?|较)/u, ''))?.[1]
      : undefined;
  if (!base || subject === undefined || !change || changedName(change) !== '')
    return { to: changedOf(place) ?? comparedOf(place) ?? MISSING };
  const to = nameOf(subject) === '' ? newAmount(place, base) : namedAmount(subject, place);
  return { from: base.figureId, ...(to !== undefined && { to }) };
}

/** The amount before it with the same name: 用车费比 2023 年 14.00 万元减少 …. */
function namedAmount(subject: string, { mentions, index, named }: RatePlace) {
  const core = coreOf(subject);
  const near = mentions
    .slice(0, index - 1)
    .findLast((other) => isAmount(other) && coreOf(other.label) === core);
  return near?.figureId ?? named.called(nameOf(subject));
}

/** Two amounts and their change, each rounded to two decimals. */
const ROUNDED = 0.015 + 1e-6;

/** Behind a list the change may belong to the last amount of the list, or to its total if only the total fits. */
function newAmount({ mentions, leads, index }: RatePlace, base: Mention): string | undefined {
  const change = Number(mentions[index]?.value);
  // A share may stand between: 基本支出 2150.00 万元，占 68.25 %，比 2023 年 2050.00 万元增加 ….
  const current = outside(mentions, index - 1, (one) => isAmount(one) && !isBase(one));
  if (!current) return undefined;
  const whole = leads.get(current) ?? current;
  const apart = ({ value }: Mention) => Math.abs(Number(value) - Number(base.value) - change);
  return (apart(whole) <= ROUNDED && apart(current) > ROUNDED ? whole : current).figureId;
}

/** The amount before the change that has its name, or the last amount before it. */
function changedOf(place: RatePlace): string | undefined {
  const { mentions, index, named } = place;
  const change = mentions[index];
  if (!change) return undefined;
  const name = changedName(change);
  const unchanged = unchangedIn(change.gap);
  if (name === '' && unchanged !== undefined) return ofClause(unchanged, place);
  if (isBare(name)) return lastAmount(place)?.figureId;
  const near = mentions
    .slice(0, index)
    .findLast(
      (other) => isAmount(other) && isSameName(nameOf(other.label), BOTH_SIDES.test(name) ? '总计' : name),
    );
  return spentOf(mentions, near)?.figureId ?? named.called(name) ?? named.inChapter(coreOf(name));
}

/**
 * `公务接待费支出预算 1.25 万元，支出决算 1.12 万元`: later statements about the expense refer to the second amount.
 */
function spentOf(mentions: readonly Mention[], named: Mention | undefined): Mention | undefined {
  const next = named && mentions.slice(mentions.indexOf(named) + 1).find(isAmount);
  const isPlan = named !== undefined && planOf(named.label) !== '';
  return isPlan && next && isBare(nameOf(next.label)) && planOf(next.label) === '' ? next : named;
}

/** The last amount in this sentence. In the sentence before, the total of the list to which the last amount belongs. */
function lastAmount({ mentions, leads, index }: RatePlace): Mention | undefined {
  const near = outside(mentions, index, isAmount);
  const apart = (mentions[index]?.sentence ?? 0) - (near?.sentence ?? 0);
  // If a paragraph has only one amount, all of its sentences refer to that amount.
  const isAlone = near !== undefined && mentions.slice(0, index).filter(isAmount).length === 1;
  if (!near || (apart > 1 && !isAlone)) return undefined;
  return apart === 0 ? near : (leads.get(near) ?? near);
}

/** The subject of the clause before the change: `收入支出总体与上年相比，增加 …`. */
function comparedOf({ mentions, index, named }: RatePlace): string | undefined {
  const clause = /([^，,。；;：:、（(]+?)(?:与|比|较|同)[^，,。；;]*[，,][^，,。；;]*$/u.exec(
    mentions[index]?.gap ?? '',
  );
  const name = nameOf(clause?.[1] ?? '');
  return name === '' ? undefined : named.called(name);
}

/** 收支, 收入支出 and 收入、支出 are the two totals together. */
const BOTH_SIDES = /^收入?、?支出?$/u;

function changedName(mention: Mention | undefined): string {
  const { label, gap } = mention ?? { label: '', gap: '' };
  const plain = label.replace(CHANGE_END, '').replace(/^[多少增减]$/u, '');
  const own = nameOf(
    plain.replace(
      /(?:与|比|较|同).*?(?:上年度?|年初|年度?|预算|决算|同期)(?:同期)?(?:数|决算数?|预算数?|支出数?|执行数|(?:实际)?(?:完成|执行)数?)?(?:相比|对比|比较)?|[同环]比/u,
      '',
    ),
  );
  if (own !== '' || !/^[，,。；;]?$/u.test(gap.slice(0, Math.max(0, gap.length - label.length)))) return own;
  return '';
}
