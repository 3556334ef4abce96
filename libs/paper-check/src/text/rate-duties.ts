import type { Duty } from '../statement';
import { isAmount, isBase, openMentions, outside } from './leads';
import type { Mention } from './mentions';
import { changeDuties, growthDuties } from './growth-duties';
import type { Said } from './named-figures';
import { planOf } from './naming';
import { duty, idOfRate, MISSING, type NamedFigures, type RatePlace } from './rate-place';
import { isThanBudget } from './than-budget';
import { shareDuties } from './share-duties';
import { structureDuties, structureOf } from './structure-lists';

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
        return shareDuties(rate);
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
      ? doneBefore(mentions, index)
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

function since(mentions: readonly Mention[], index: number, role: Mention['role']): readonly Mention[] {
  const last = mentions.slice(0, index).findLastIndex((mention) => mention.role === role);
  return mentions.slice(last + 1, index);
}

/** `A 万元，比上年增加 …，增长 …%；完成年初预算的 …%`: the change and its rate are said of A as well. */
function doneBefore(mentions: readonly Mention[], index: number): Mention | undefined {
  const last = outside(mentions, index);
  const isOfChange = last?.role === 'growth' || last?.role === 'change';
  return isOfChange ? outside(mentions, index, (one) => isAmount(one) && !isBase(one)) : last;
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
