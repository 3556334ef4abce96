import { subjectsOfWarning, textsThatRule, type PolicyText, type Warning } from '@ledger/answers';
import type { PolicySubject } from '@ledger/domain';
import { AskPolicyTexts } from '@ledger/reader';
import type { Resolvers } from '../shapes/wire';
import { within, type In } from './nodes';
import { perView } from './per-view';
import type { YearView } from './year-view';

/** What policy texts have to rule to be shown at a type. */
const RULED: Readonly<Record<string, readonly PolicySubject[]>> = {
  AcquiredAsset: ['assets'],
  Budget: ['budget-approval', 'budget-execution'],
  Commitment: ['contracts'],
  Execution: ['budget-execution', 'funds', 'accounting'],
  Meeting: ['meetings'],
  MeetingsAndTrainings: ['meetings', 'training'],
  Procurement: ['procurement'],
  Reception: ['receptions'],
  Scorecard: ['self-assessment'],
  Staffing: ['staffing'],
  StatedReport: ['self-assessment'],
  Statement: ['self-assessment'],
  ThreePublic: ['three-public-control', 'receptions', 'vehicles'],
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
  Warning: { policyTexts: (warning: In<Warning>) => ruling(warning.year, subjectsOfWarning(warning)) },
};

async function ruling(
  year: YearView,
  subjects: readonly PolicySubject[],
): Promise<readonly In<PolicyText>[]> {
  return textsThatRule(await policyTextsOf(year), subjects).map((text) => within(year, text));
}
