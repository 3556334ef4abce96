import type { Duty } from '../statement';
import { amountBefore, isAmount, isNamedAfter, openMentions, outside } from './leads';
import type { Mention } from './mentions';
import { changeDuties, growthDuties } from './growth-duties';
import type { Said } from './named-figures';
import { coreOf, isBare, nameOf, planOf, stateOfLabel } from './naming';
import { isOneOfSeveral } from './one-amount';
import { duty, idOfRate, MISSING, type NamedFigures, type RatePlace } from './rate-place';
import { isThanBudget } from './than-budget';
import { shareDuty, shareNames, structureDuties, structureOf, structureWhole } from './structure-lists';

/** Checks 完成预算的 …%, 占 … 的 …% and 增加 … 万元、增长 …% in one paragraph, and lists of a structure. */
export function rateDuties({ place, mentions, leads }: Said, named: NamedFigures): readonly Duty[] {
  const { chapter } = place;
  const structure = structureOf(mentions, leads);
  const rates = mentions.flatMap((mention, index): readonly Duty[] => {
    const rate = { mentions, leads, structure, index, chapter, named };
    switch (mention.role) {
      case 'completion':
        return completion(rate);
      case 'share':
        return share(rate);
      case 'growth':
        return growthDuties(rate);
      case 'change':
        return changeDuties(rate);
      default:
        return [];
    }
  });
  return [...rates, ...structureDuties(structure, chapter, named)];
}

const BUDGET = /预算(?:数|安排)?(?:资金|金额|总额)?(?:为|是|共)?$/u;

/** Compares the last 预算 with the last amount behind it. Both must stand behind the completion before. */
function completion({ mentions, index, chapter, named: figures }: RatePlace): readonly Duty[] {
  const open = openMentions(windowBefore(mentions, index), mentions[index]);
  const before = open.filter((one) => isAmount(one) || one.role === 'plan');
  const budgetAt = budgetBefore(before, mentions[index]);
  const printed = before[budgetAt];
  const isBehind = printed !== undefined && /^(?:与|比|较|同)|^完成/u.test(printed.label);
  const done = isBehind
    ? before[budgetAt - 1]
    : budgetAt < 0
      ? amountBefore(mentions, index)
      : spentAmong(before.slice(budgetAt + 1));
  // The spent amount may stand only in a table: 财政拨款支出年初预算数 …，完成年初预算的 …%.
  const spent = done && isAmount(done) ? done.figureId : printed && figures.own(printed.figureId);
  if (spent === undefined) return [];
  // The budget may stand only in a table: 支出决算为 …，完成预算的 …%.
  const states = STATES[planOf(mentions[index]?.label ?? '')] ?? ['/BUDGET', '/INITIAL'];
  const budget = printed?.figureId ?? figures.inState(spent, states);
  // 完成年初预算的 95 %，比年初预算减少 5 万元: the budget is the spent amount minus the change.
  const next = mentions[index + 1];
  const isTold = budget === undefined && isThanBudget(next) && next.sentence === mentions[index]?.sentence;
  return [
    duty('COMPLETION', {
      ...idOfRate(mentions[index], chapter),
      kind: 'completion',
      completion: idAt(mentions, index),
      done: [{ figureId: spent, sign: 1 }],
      budget: isTold
        ? [
            { figureId: spent, sign: 1 },
            { figureId: next.figureId, sign: -1 },
          ]
        : [{ figureId: budget ?? MISSING, sign: 1 }],
    }),
  ];
}

/** The states of a budget that a rate may be of, by what its words say of it. */
const STATES: Readonly<Partial<Record<string, readonly string[]>>> = {
  '/INITIAL': ['/INITIAL'],
  '/ADJUSTED': ['/ADJUSTED', '/BUDGET', '/INITIAL'],
};

/** The last budget; of several, the last one that the words of the rate mean: 完成年初预算, 完成调整后预算. */
function budgetBefore(before: readonly Mention[], rate: Mention | undefined): number {
  const isBudget = ({ label }: Mention) => BUDGET.test(label.replace(/一般公共预算|基金预算|经营预算/gu, ''));
  const meant = planOf(rate?.label ?? '');
  const own = before.findLastIndex(
    (one) => isBudget(one) && meant !== '/BUDGET' && planOf(one.label) === meant,
  );
  return own < 0 ? before.findLastIndex(isBudget) : own;
}

function share(place: RatePlace): readonly Duty[] {
  const { mentions, index, chapter } = place;
  const mention = mentions[index];
  if (!mention || /[。；;]/u.test(mention.gap.slice(0, mention.gap.length - mention.label.length))) return [];
  // 分别占 40 % 和 60 %: only the order tells of what.
  if (isOneOfSeveral(mentions, index)) return [];
  const near = partOf(mentions, index);
  // Both amounts stand elsewhere: “三公”经费支出中，公务接待费占 …%.
  const part = near?.figureId ?? place.named.called(shareNames(mention.label).part);
  if (part === undefined) return [];
  const whole = near ? wholeOf(place, near) : calledWhole(place);
  if (whole.length === 0 || (whole.includes(part) && whole.length === 1)) return [];
  return [shareDuty(mention, { part, whole }, chapter)];
}

function calledWhole({ mentions, index, named }: RatePlace): readonly string[] {
  const whole = named.called(leadName(mentions, index));
  return whole === undefined ? [] : [whole];
}

/** The amount whose share is printed: the last one before it, or the one that is named before 占. */
function partOf(mentions: readonly Mention[], index: number): Mention | undefined {
  const { part: subject, whole } = shareNames(mentions[index]?.label ?? '');
  const last = outside(mentions, index);
  if (subject === '' && last?.role === 'completion' && whole !== '')
    return outside(mentions, index, isAmount);
  if (subject === '') return last && isAmount(last) ? last : undefined;
  return mentions.slice(0, index).findLast((other) => isAmount(other) && coreOf(other.label) === subject);
}

/** `占本年支出合计的` names the whole. A bare `占` refers to the amount that leads the list. */
function wholeOf(place: RatePlace, part: Mention): readonly string[] {
  const { mentions, leads, structure, index, named } = place;
  const before = mentions.slice(0, mentions.indexOf(part));
  const name = shareNames(mentions[index]?.label ?? '').whole;
  if (name !== '') {
    const wanted = nameOf(name);
    const core = coreOf(name);
    const isCalled = (test: (label: string) => boolean) =>
      before.findLast((other) => isAmount(other) && test(other.label))?.figureId;
    return [
      // 占本年支出 is a share of all expenditure, not of the 基本支出 named before.
      isCalled((label) => !isBare(wanted) && nameOf(label).endsWith(wanted) && isOfState(label, name)) ??
        isCalled((label) => coreOf(label) === core && isOfState(label, name)) ??
        named.called(wanted) ??
        named.called(core) ??
        named.inChapter(core) ??
        (isBare(core) || isNamedAfter(leads.get(part), core) ? leads.get(part)?.figureId : undefined) ??
        MISSING,
    ];
  }
  const lead = leads.get(part)?.figureId ?? named.called(leadName(mentions, index));
  if (lead !== undefined) return [lead];
  return wholeBefore(place, part) ?? structureWhole(structure, part, named);
}

/** `甲 A 万元，占总额的 …%；乙 B 万元，占 …%`: a bare share is of the whole that a share before it names. */
function wholeBefore(place: RatePlace, part: Mention): readonly string[] | undefined {
  const { mentions, index } = place;
  const sentence = mentions[index]?.sentence;
  const at = mentions.findLastIndex(
    (other, i) =>
      i < index &&
      other.role === 'share' &&
      other.sentence === sentence &&
      shareNames(other.label).whole !== '',
  );
  const named = at < 0 ? undefined : partOf(mentions, at);
  if (!named || mentions.indexOf(part) < at) return undefined;
  return wholeOf({ ...place, index: at }, named);
}

/** A share of spent money must not be compared with a budget. */
function isOfState(label: string, name: string): boolean {
  const [state, wanted] = [label, name].map((text) =>
    stateOfLabel(text, { year: undefined, isBudget: true }),
  );
  return state === wanted;
}

/** The subject of a sentence without a leading amount: `“三公”经费财政拨款支出决算中，…`. */
function leadName(mentions: readonly Mention[], index: number): string {
  const first = mentions.find(({ sentence }) => sentence === mentions[index]?.sentence);
  const lead = /([^，。；：]+?)(?:决算|预算|支出)?中[，,]/u.exec(first?.gap ?? '')?.[1] ?? '';
  return nameOf(lead);
}

function since(mentions: readonly Mention[], index: number, role: Mention['role']): readonly Mention[] {
  const last = mentions.slice(0, index).findLastIndex((mention) => mention.role === role);
  return mentions.slice(last + 1, index);
}

/** What was spent of a budget: behind it may stand what was added to it, too. */
function spentAmong(behind: readonly Mention[]): Mention | undefined {
  return behind.find(({ label }) => /决算|支出|执行|实际/u.test(label) && !BUDGET.test(label)) ?? behind[0];
}

/** `完成年初预算的 …%，完成调整后预算的 …%`: the second rate is of the amounts before the first. */
function windowBefore(mentions: readonly Mention[], index: number): readonly Mention[] {
  const own = since(mentions, index, 'completion');
  const isAgain = own.length === 0 && mentions[index - 1]?.sentence === mentions[index]?.sentence;
  return isAgain && index > 0 ? since(mentions, index - 1, 'completion') : own;
}

function idAt(mentions: readonly Mention[], index: number): string {
  return mentions[index]?.figureId ?? '';
}
