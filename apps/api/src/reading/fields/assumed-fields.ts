import type { ExternalAssessment, LossCause, LossEffect, StatementCheck } from '@ledger/answers';
import type { ResultReported } from '@ledger/domain';
import type { Resolvers } from '../../shapes/wire';
import { markedBy, markOfLoss, markOfResult } from '../marks';
import type { In } from '../nodes';
import { eventOfDocument, eventOfEntry, eventOfNextYear, type RecordOf } from '../recorded';
import { reportTextOf } from '../report-texts';

type Entered = In<{ readonly eventId: string }>;
type Documented = In<{ readonly event: { readonly eventId: string } }>;

/** What is assumed under what was entered, one by one, and under what is made of it. */
export const ASSUMED_FIELDS: Resolvers = {
  ExternalAssessment: { assumed: markedBy<In<ExternalAssessment>>(eventOfEntry) },
  LossCause: { assumed: ({ year, effects }: In<LossCause>) => markOfLoss(year, effects) },
  LossEffect: { assumed: (effect: In<LossEffect>) => markOfLoss(effect.year, [effect]) },
  IndicatorResult: { assumed: (result: In<ResultReported>) => markOfResult(result.year, result) },
  // Under what a report is compared with, and of the report as it was entered.
  Statement: { assumed: async (check: In<StatementCheck>) => (await reportTextOf(check))?.assumed },
  StatedReport: { assumed: markedBy<Documented>(eventOfDocument) },
  CarriedInto: { assumed: markedBy<Entered>(eventOfEntry) },
  CarriedOut: { assumed: markedBy<Entered>(eventOfEntry) },
  RecoveredSpending: { assumed: markedBy<Entered>(inEitherYear) },
  FundsArrival: { assumed: markedBy<Documented>(eventOfDocument) },
  InterimAuthority: { assumed: markedBy<Documented>(eventOfDocument) },
  PaymentPlanDocument: { assumed: markedBy<Documented>(eventOfDocument) },
};

/** What was recovered may have been recorded in the next year. */
async function inEitherYear(year: Entered['year']): ReturnType<RecordOf<Entered>> {
  const [here, next] = await Promise.all([eventOfEntry(year), eventOfNextYear(year)]);
  return (entry) => here(entry) ?? next(entry);
}
