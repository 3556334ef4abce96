import {
  groupBridge,
  QuestionError,
  ratesOf,
  type BridgeAnswer,
  type BridgeFigure,
  type BridgeGrouping,
  type ExecutionChange,
  type ExecutionGrouping,
  type NamedPoint,
  type SeriesStep,
  type ThreePublicChange,
} from '@ledger/answers';
import {
  budgetStream,
  changeRate,
  performanceStream,
  ruleSetName,
  threePublicControlRate,
  unitStream,
  type RuleSet,
} from '@ledger/domain';
import {
  AskBridge,
  AskChanges,
  AskExecutionSeries,
  AskPaymentPlan,
  AskProcurement,
  AskRatios,
  AskScorecard,
  AskScoreSeries,
  AskStaffing,
  AskThreePublicSeries,
  AskTodo,
  AskTour,
  ruleSetDigest,
} from '@ledger/reader';
import { fileOfTable, workbookPath, type YearTable } from '../../workbooks/year-tables';
import type { Page } from '../../graphql/connection';
import type { Resolvers } from '../../shapes/wire';
import { yearId } from '../node-id';
import { executionGroups } from '../lists';
import { meetingsOf } from '../meeting-lists';
import { within, type In } from '../nodes';
import { isClosed, openingOf } from '../opening';
import { listed, pagedIn, type ListArguments } from '../paging';
import { onCard } from '../on-card';
import { pointFrom } from '../other-points';
import { rectificationOf } from '../problem-list';
import { ruleSetCalled } from '../rule-set-called';
import { streamOf, unitOfYear } from '../units';
import type { YearView } from '../year-view';

interface SpanAsked {
  readonly from?: string;
  readonly step: SeriesStep;
  readonly ruleSet?: string;
  readonly card?: string;
}

type CardAsked = Pick<SpanAsked, 'ruleSet' | 'card'>;

interface BridgeAsked extends Pick<CardAsked, 'card'> {
  readonly from: NamedPoint;
  readonly figure: BridgeFigure;
}

/** Answers about a year as a whole. */
export const YEAR_FIELDS: Resolvers = {
  BudgetYear: {
    id: yearId,
    unit: (year: YearView) => unitOfYear(year),
    basis: (year: YearView) => year.reading.basisOf(year.point),
    mode: async (year: YearView) => (await openingOf(year))?.mode,
    paymentPlanEnforced: async (year: YearView) => (await openingOf(year))?.paymentPlanEnforced,
    lastYear: async (year: YearView) => (await openingOf(year))?.lastYear,
    state: async (year: YearView) => ((await isClosed(year)) ? 'CLOSED' : 'OPEN'),
    streams: ({ reading, unitCode, fiscalYear }: YearView) => [
      streamOf(reading, 'unit', unitStream(unitCode)),
      streamOf(reading, 'budget', budgetStream(unitCode, fiscalYear)),
      streamOf(reading, 'performance', performanceStream(unitCode, fiscalYear)),
    ],
    previous: (year: YearView) => yearBeside(year, year.fiscalYear - 1),
    next: (year: YearView) => yearBeside(year, year.fiscalYear + 1),
    workbook: (year: YearView, { table }: { readonly table: YearTable }) => ({
      fileName: `${year.unitCode}-${year.fiscalYear}-${fileOfTable(table)}`,
      path: workbookPath(year, table),
    }),
    execution: async (year: YearView) => within(year, await year.execution()),
    budget: async (year: YearView) => within(year, await year.budget()),
    carryForwards: async (year: YearView) => {
      const carried = await year.carryForward();
      return within(year, {
        outTotalFen: carried.outFen,
        intoTotalFen: carried.inFen,
        recoveredTotalFen: carried.recoveredFen,
        broughtForwardTotalFen: carried.broughtForwardFen,
        recoveredNextYearTotalFen: carried.recoveredNextYearFen,
        leftToNextYearTotalFen: carried.leftToNextYearFen,
      });
    },
    paymentPlan: async (year: YearView) =>
      within(year, await year.reading.ask(new AskPaymentPlan(year.point))),
    threePublic: async (year: YearView) => within(year, await year.reading.threePublic(year.point)),
    meetingsAndTrainings: async (year: YearView) => within(year, await meetingsOf(year)),
    todo: async (year: YearView) => within(year, await year.reading.ask(new AskTodo(year.point))),
    tour: async (year: YearView) => within(year, await year.reading.ask(new AskTour(year.point))),
    rectification: async (year: YearView) => within(year, await rectificationOf(year)),
    procurement: async (year: YearView) =>
      within(year, await year.reading.ask(new AskProcurement(year.point))),
    staffing: async (year: YearView) => within(year, await year.reading.ask(new AskStaffing(year.point))),
    ratios: async (year: YearView) => {
      const { ratios } = await year.reading.ask(new AskRatios(year.point));
      return ratios.map((ratio) => within(year, ratio));
    },
    scorecard: async (year: YearView, { ruleSet: id, card }: CardAsked) => {
      const ruleSet = ruleSetCalled(id);
      const view = ruleSet ? year.beside({ ruleSet }) : year;
      return within(view, await scorecardOf(year, ruleSet, card));
    },
    bridge: async (year: YearView, { from, figure, card }: BridgeAsked) => {
      const point = onCard(year.point, card);
      return within(year, await year.reading.ask(new AskBridge(point, pointFrom(year, from), figure)));
    },
    changes: async (year: YearView, { from }: { readonly from: NamedPoint }) =>
      within(year, await year.reading.ask(new AskChanges(year.point, pointFrom(year, from)))),
    executionTimeline: async (year: YearView, { step, from }: SpanAsked) =>
      within(year, await year.reading.ask(new AskExecutionSeries(year.point, step, from))),
    threePublicTimeline: async (year: YearView, { step, from }: SpanAsked) =>
      within(year, await year.reading.ask(new AskThreePublicSeries(year.point, step, from))),
    scoreTimeline: async (year: YearView, { step, from, ruleSet: id, card }: SpanAsked) => {
      const ruleSet = ruleSetCalled(id);
      const point = { ...onCard(year.point, card), ...(ruleSet && { ruleSet }) };
      return within(year, await year.reading.ask(new AskScoreSeries(point, step, from)));
    },
  },
  Execution: {
    groups: ({ year }: In<object>, args: ListArguments & { readonly by: ExecutionGrouping }, request) =>
      listed(year, executionGroups(args.by), { args, ...request }),
  },
  ExecutionChange: { rates: (change: ExecutionChange) => ratesOf(change) },
  ThreePublicChange: {
    controlRate: ({ executedFen, controlFen }: ThreePublicChange) =>
      threePublicControlRate(executedFen, controlFen),
    changeRate: ({ executedFen, lastYearFinalFen }: ThreePublicChange) =>
      changeRate(executedFen, lastYearFinalFen),
  },
  Bridge: {
    groups: (
      { rows, year, figure }: In<BridgeAnswer>,
      { by, ...page }: Page & { readonly by: BridgeGrouping },
    ) =>
      pagedIn(
        year,
        groupBridge(rows, by).map((part) => ({ ...part, figure })),
        page,
      ),
  },
  RuleSet: { digest: (ruleSet: RuleSet) => ruleSetDigest(ruleSet), calledBy: ruleSetName },
};

/** The one that is asked most is shared by requests. */
function scorecardOf(year: YearView, ruleSet: RuleSet | undefined, card: string | undefined) {
  if (!ruleSet && card === undefined) return year.scorecard();
  return year.reading.ask(new AskScorecard(onCard(year.point, card), ruleSet));
}

/** Another year of the unit at the same cut, at its end. */
function yearBeside(year: YearView, fiscalYear: number): YearView | undefined {
  try {
    const { reading } = year;
    const { cut } = year.point;
    const point = { ...reading.pointOf({ unitCode: year.unitCode, fiscalYear }), cut };
    return reading.reader.catalogue.isOpened(point, cut) ? year.beside({ ...point, fiscalYear }) : undefined;
  } catch (error) {
    if (error instanceof QuestionError && error.code.endsWith('_NOT_FOUND')) return undefined;
    throw error;
  }
}
