import type { Refusal } from '../domain-error';
import { type Refuser, inputRefusals, refuserOf } from '../refusals';
import { scorecardErrors } from './cards/cards.errors';
import { externalAssessmentErrors } from './external-assessments/external-assessments.errors';
import { indicatorErrors } from './indicators/indicators.errors';
import { rectificationErrors } from './rectification/rectification.errors';
import { resultErrors } from './results/results.errors';
import { ruleSetErrors } from './rule-set/rule-set.errors';
import { statedScoreErrors } from './stated-scores/stated-scores.errors';
import { statementErrors } from './statements/statements.errors';

/** Everything that a year's performance refuses: by subject, and within a subject in the order of checking. */
export const PERFORMANCE_ERRORS = {
  YEAR_NOT_OPENED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度尚未开账。请先开账。',
    en: 'the budget year {fiscalYear} is not open. Open it first.',
  },
  ...inputRefusals,
  ...scorecardErrors,
  ...indicatorErrors,
  ...resultErrors,
  ...ruleSetErrors,
  ...statedScoreErrors,
  ...statementErrors,
  ...externalAssessmentErrors,
  ...rectificationErrors,
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof PERFORMANCE_ERRORS> = refuserOf(PERFORMANCE_ERRORS);
