import {
  ANSWER_OF_FIGURE,
  ANSWER_OF_RATIO,
  provenanceOf,
  type AnswerName,
  type BridgeAnswer,
  type BridgeRow,
  type BudgetStep,
  type Commitment,
  type EventProvenance,
  type Proposal,
  type RatioId,
  type ScoredIndicator,
  type Voucher,
  type Warning,
} from '@ledger/answers';
import { AskProvenance, AskWithoutAssumed } from '@ledger/reader';
import type { Resolvers } from '../../shapes/wire';
import {
  markedBy,
  markOfAnswer,
  markOfIndicator,
  markOfLine,
  markOfProject,
  markOfWarning,
  type MarkOf,
} from '../marks';
import { within, type In, type LineNode, type ProjectNode } from '../nodes';
import { eventOfAsset, eventOfCommitment, eventOfEntry, eventOfProposal, type RecordOf } from '../recorded';
import type { YearView } from '../year-view';

/** 出处: where things come from, and what is assumed under figures. */
export const PROVENANCE_FIELDS: Resolvers = {
  BudgetYear: {
    provenance: (year: YearView) => year.reading.ask(new AskProvenance(year.point)),
    withoutAssumed: async (year: YearView) =>
      within(year, await year.reading.ask(new AskWithoutAssumed(year.point))),
  },
  Bridge: { assumed: ({ year, figure }: In<BridgeAnswer>) => markOfAnswer(year, ANSWER_OF_FIGURE[figure]) },
  Budget: { assumed: of('adjustments') },
  CarryForwards: { assumed: of('carry-forward') },
  Execution: { assumed: of('execution') },
  ExecutionSeries: { assumed: of('execution') },
  MeetingsAndTrainings: { assumed: of('meetings') },
  NamedRatio: {
    assumed: ({ year, id }: In<{ readonly id: RatioId }>) => {
      const answer = ANSWER_OF_RATIO[id];
      return answer && markOfAnswer(year, answer);
    },
  },
  PaymentPlan: { assumed: of('payment-plan') },
  Procurement: { assumed: of('procurement') },
  Scorecard: { assumed: of('score') },
  ScoreSeries: { assumed: of('score') },
  SpentOnHeld: { assumed: of('meetings') },
  Staffing: { assumed: of('staffing') },
  ThreePublic: { assumed: of('three-public') },
  ThreePublicSeries: { assumed: of('three-public') },
  Line: { assumed: async ({ year, key: line }: LineNode) => (await markOfLine(year))({ line }) },
  Project: { assumed: marked<ProjectNode>(markOfProject) },
  Indicator: { assumed: marked<In<ScoredIndicator>>(markOfIndicator) },
  Warning: { assumed: marked<In<Warning>>(markOfWarning) },
  Voucher: recorded<In<Voucher>>(eventOfEntry),
  Commitment: recorded<In<Commitment>>(eventOfCommitment),
  Adjustment: recorded<In<Proposal>>(eventOfProposal),
  AcquiredAsset: recorded<In<{ readonly assetNo: string }>>(eventOfAsset),
  BudgetStep: recorded<In<BudgetStep>>(eventOfEntry),
  BridgeRow: {
    provenance: async ({ year, eventId }: In<BridgeRow>) => {
      const event = eventId === undefined ? undefined : (await eventOfEntry(year))({ eventId });
      return event && provenanceOf(event);
    },
  },
};

function of(answer: AnswerName) {
  return ({ year }: In<object>) => markOfAnswer(year, answer);
}

function marked<Entry extends { readonly year: YearView }>(markOf: MarkOf<Entry>) {
  return async (entry: Entry) => (await markOf(entry.year))(entry);
}

function recorded<Entry extends { readonly year: YearView }>(recordOf: RecordOf<Entry>) {
  return {
    provenance: async (entry: Entry): Promise<EventProvenance> => {
      const event = (await recordOf(entry.year))(entry);
      return provenanceOf(event ?? {});
    },
    assumed: markedBy(recordOf),
  };
}
