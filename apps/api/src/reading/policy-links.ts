import {
  SUBJECTS_OF_ANSWERS,
  subjectsOfEvent,
  subjectsOfWarning,
  textsThatRule,
  type PolicyText,
  type Warning,
} from '@ledger/answers';
import type { PolicySubject } from '@ledger/domain';
import { AskPolicyTexts } from '@ledger/reader';
import type { Resolvers } from '../shapes/wire';
import { within, type In } from './nodes';
import { perView } from './per-view';
import type { EventEntry, YearView } from './year-view';

/** What policy texts have to rule to be shown at a type. */
const RULED: Readonly<Record<string, readonly PolicySubject[]>> = {
  AcquiredAsset: ['assets'],
  Budget: SUBJECTS_OF_ANSWERS.budget,
  Commitment: ['contracts'],
  Execution: SUBJECTS_OF_ANSWERS.execution,
  Meeting: ['meetings'],
  MeetingsAndTrainings: SUBJECTS_OF_ANSWERS.meetings,
  Procurement: ['procurement'],
  Reception: ['receptions'],
  Scorecard: SUBJECTS_OF_ANSWERS.score,
  Staffing: ['staffing'],
  StatedReport: SUBJECTS_OF_ANSWERS.report,
  Statement: SUBJECTS_OF_ANSWERS.report,
  ThreePublic: SUBJECTS_OF_ANSWERS.threePublic,
  ThreePublicControl: ['three-public-control'],
  Training: ['training'],
  VehicleSpending: ['vehicles'],
};

/** Types that must know their view for it. */
export const RULED_TYPES: readonly string[] = Object.keys(RULED);

export const policyTextsOf = perView(async (year: YearView) =>
  year.reading.ask(new AskPolicyTexts(year.point)),
);

export const POLICY_FIELDS: Resolvers = {
  ...Object.fromEntries(
    Object.entries(RULED).map(([type, subjects]) => [
      type,
      { policyTexts: ({ year }: In<object>) => ruling(year, subjects) },
    ]),
  ),
  Warning: {
    policySubjects: subjectsOfWarning,
    policyTexts: (warning: In<Warning>) => ruling(warning.year, subjectsOfWarning(warning)),
  },
  LedgerEvent: { policyTexts: (event: In<EventEntry>) => ruling(event.year, subjectsOfEvent(event)) },
};

async function ruling(
  year: YearView,
  subjects: readonly PolicySubject[],
): Promise<readonly In<PolicyText>[]> {
  return textsThatRule(await policyTextsOf(year), subjects).map((text) => within(year, text));
}
