import type { PolicyTextsQuery } from '../generated/graphql';
import type { Answered } from '../server/plain-answers';
import { POLICY_TEXTS } from './policy-texts.query';
import { useServerAnswer, type ServerAnswer } from './use-server-answer';
import { useYearPart } from './YearContext';

type Registered = Answered<PolicyTextsQuery>['budgetYear']['policyTexts'][number];
export type PolicySubject = Registered['rules'][number];

export interface PolicyText extends Registered {
  /** Whether it holds on the day of the page: a text about one year holds for all of it. */
  readonly inForce: boolean;
}

export interface PolicyTexts {
  readonly asked: ServerAnswer<Answered<PolicyTextsQuery>>;
  readonly texts: readonly PolicyText[];
}

/** The policy texts of the year as it is known; moving the day asks nothing. */
export function usePolicyTexts(): PolicyTexts {
  const asOf = useYearPart((view) => view.asOf);
  const asked = useServerAnswer(POLICY_TEXTS, { variables: {}, wholeYear: true });
  const texts = (asked.data?.budgetYear.policyTexts ?? []).map((text): PolicyText => ({
    ...text,
    inForce: text.fiscalYear !== null || (text.occurredOn <= asOf && asOf <= (text.endsOn ?? asOf)),
  }));
  return { asked, texts };
}
