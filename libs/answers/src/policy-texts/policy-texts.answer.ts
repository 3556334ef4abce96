import type { PolicySubject } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { assumedOf } from '../assumed/assumed-mark';
import { byDateThenPosition } from '../select';
import { policyTextsProjection } from './policy-texts.projection';
import type { PolicyText, PolicyTextsAnswer } from './policy-texts.types';

/** The policy texts of a year by their first day, without those about another year. */
export function answerPolicyTexts(
  events: readonly LedgerEvent[],
  { fiscalYear, asOf }: YearPoint,
): PolicyTextsAnswer {
  const { texts } = project(policyTextsProjection, events);
  return {
    texts: [...texts.values()]
      .filter(({ data }) => data.fiscalYear === undefined || data.fiscalYear === fiscalYear)
      .sort(byDateThenPosition)
      .map(({ eventId, ...fact }): PolicyText => {
        const { data } = fact;
        const { occurredOn, endsOn = asOf } = data;
        const inForce = data.fiscalYear !== undefined || (occurredOn <= asOf && asOf <= endsOn);
        const assumed = assumedOf([fact]);
        return { eventId, ...data, inForce, ...(assumed && { assumed }) };
      }),
  };
}

/** The texts that rule any of these at the point. */
export function textsThatRule(
  { texts }: PolicyTextsAnswer,
  subjects: readonly PolicySubject[],
): readonly PolicyText[] {
  return texts.filter(({ inForce, rules }) => inForce && subjects.some((subject) => rules.includes(subject)));
}
