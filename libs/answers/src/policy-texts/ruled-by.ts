import type { BreachCode, PolicySubject, WarningCode } from '@ledger/domain';
import type { Warning } from '../warnings/warnings.types';

const CONTROL = ['three-public-control'] as const;
const HELD = ['meetings', 'training'] as const;
const EXECUTION = ['budget-execution'] as const;
const ASSESSMENT = ['self-assessment'] as const;

/** What the texts behind each rule are about. */
const OF_BREACH = {
  OWN_PROPOSAL_APPROVED: ['accounting'],
  THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL: CONTROL,
  CONTROL_RAISE_WITHOUT_APPROVAL: CONTROL,
  RECEPTION_FACTS_MISSING: ['receptions'],
  RECEPTION_WITHOUT_LETTER: ['receptions'],
  RECEPTION_TOO_MANY_COMPANIONS: ['receptions'],
  MEETING_FACTS_MISSING: HELD,
  MEETING_TOO_MANY_PEOPLE: HELD,
  MEETING_TOO_MANY_DAYS: HELD,
  MEETING_ABOVE_COST_LIMIT: HELD,
  SPENT_OUTSIDE_BUDGET: EXECUTION,
  LINE_OVERDRAWN: EXECUTION,
  ABOVE_PAYMENT_PLAN: EXECUTION,
  WEIGHTS_ABOVE_100: ASSESSMENT,
  ABOVE_THREE_PUBLIC_CONTROL: CONTROL,
} as const satisfies Readonly<Record<BreachCode, readonly PolicySubject[]>>;

const OF_WARNING: Readonly<Partial<Record<WarningCode, readonly PolicySubject[]>>> = {
  NO_CONTROL_NUMBER: CONTROL,
  CONTROL_EXCEEDED: CONTROL,
  CONTROL_NEAR: CONTROL,
  EXECUTION_BEHIND_SCHEDULE: EXECUTION,
  PROJECT_NOT_BEGUN: EXECUTION,
  LINE_OVERDRAWN: EXECUTION,
  PAID_ABOVE_CONTRACT: ['contracts'],
  PAID_TO_ANOTHER: ['contracts'],
  GOAL_VS_EXECUTION: ASSESSMENT,
  WEIGHTS_NOT_WHOLE: ASSESSMENT,
  NO_RULE_SET: ASSESSMENT,
  RULE_SET_OUTSIDE_VALIDITY: ASSESSMENT,
};

/** What a policy text has to rule to be shown at an answer. */
export const SUBJECTS_OF_ANSWERS = {
  budget: ['budget-approval', 'budget-execution'],
  appropriation: ['budget-approval'],
  execution: ['budget-execution', 'funds', 'accounting'],
  threePublic: ['three-public-control', 'receptions', 'vehicles'],
  meetings: HELD,
  score: ASSESSMENT,
  report: ASSESSMENT,
} as const satisfies Readonly<Record<string, readonly PolicySubject[]>>;

/** What a policy text has to rule to stand behind the warning. */
export function subjectsOfWarning({
  code,
  cause: { breach },
}: Pick<Warning, 'code' | 'cause'>): readonly PolicySubject[] {
  if (breach !== undefined && isBreach(breach)) return OF_BREACH[breach];
  return OF_WARNING[code] ?? [];
}

export function subjectsOfBreach(breach: BreachCode): readonly PolicySubject[] {
  return OF_BREACH[breach];
}

function isBreach(code: string): code is keyof typeof OF_BREACH {
  return Object.hasOwn(OF_BREACH, code);
}
