import { dayBefore, dayInShanghai, ruleSetName } from '@ledger/domain';
import type { LedgerEvent } from '../projection';
import type { PerformanceState } from '../scorecard/scorecard.projection';
import type { YearAt } from '../year-at';
import { beforeYear, endOf, moved, stepOf, type Touring } from './step';
import type { FixedStep } from './fixed-steps';
import type { TourPoint } from './tour.types';

type Adoption = Extract<LedgerEvent, { readonly type: 'ScoringRuleSetAdopted' }>;

/** The rules that the score follows: the last that were adopted, beside those that held before. */
export const rulesStep: FixedStep = (touring) => {
  const adoptions = touring.events
    .filter((event): event is Adoption => event.type === 'ScoringRuleSetAdopted')
    .toSorted((left, right) => (left.position < right.position ? -1 : 1));
  const [last, previous] = [adoptions.at(-1), adoptions.at(-2)];
  if (!last) return undefined;
  const { ruleSet, occurredOn, documentNo } = last.data;
  const old = previous?.data.ruleSet;
  const asOf = endOf(touring.year);
  return stepOf(touring, {
    kind: 'rule-set',
    figure: 'score',
    title: { zh: `评分规则：${ruleSet.name.zh}`, en: `The rules: ${ruleSet.name.en}` },
    asOf,
    from: beginning(touring, last, previous),
    before: underRulesOf(touring.year.at(asOf), previous),
    text: (figures) =>
      old
        ? {
            zh: `${occurredOn} 采用，此前是 ${ruleSetName(old)}（${old.name.zh}）。同样的事实，按前后两套规则得分 ${moved(figures, 'score')}。`,
            en: `Adopted on ${occurredOn} in place of ${ruleSetName(old)}. The same facts score ${moved(figures, 'score')} under the one and the other.`,
          }
        : {
            zh: `${occurredOn} 采用；此前没有规则，没有得分。`,
            en: `Adopted on ${occurredOn}; before, there were no rules and no score.`,
          },
    about: { eventId: last.eventId, ...(documentNo !== undefined && { documentNo }) },
  });
};

/**
 * Rules count from when they are recorded, whatever their day: the bridge begins with what was known the day before. Where
 * nothing was known then of the year or of the rules before, it begins with the year.
 */
function beginning({ year, events }: Touring, adoption: Adoption, previous: Adoption | undefined): TourPoint {
  const earlier = previous ?? events.find(({ type }) => type === 'YearOpened');
  const recordedOn = dayInShanghai(adoption.recordedAt);
  if (!earlier || dayInShanghai(earlier.recordedAt) >= recordedOn) return beforeYear(year.point.fiscalYear);
  return { asOf: endOf(year), knownAt: `${dayBefore(recordedOn)}T23:59:59.999+08:00` };
}

function underRulesOf(year: YearAt, adoption: Adoption | undefined): YearAt {
  const { point, execution, documents, performance } = year;
  const { adoption: _, ...without } = performance;
  const adopted: PerformanceState = adoption
    ? { ...without, adoption: { ...adoption.data, position: adoption.position, actor: adoption.actor } }
    : without;
  return { point, execution, documents, performance: adopted, at: (asOf) => year.at(asOf) };
}
