import type { ExecutionAnswer, ScorecardAnswer, ThreePublicAnswer, YearPoint } from '@ledger/answers';
import {
  AskAdjustments,
  AskAssets,
  AskContradictions,
  AskExecution,
  AskProcurement,
  AskRatios,
  AskReplay,
  AskScorecard,
  AskStaffing,
  AskThreePublic,
  AskWarnings,
  LedgerReader,
} from '@ledger/reader';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { Reads } from '../graphql/answer-cache/reads';
import { AnswersByYear } from './answers-by-year';
import { BasisType, BudgetYearType } from './budget-year.types';
import { ExecutionType } from './execution.types';
import { AcquiredAssetType, NamedRatioType, ProcurementType, StaffingType } from './findings.types';
import { AdjustmentsType, ReplayRowType } from './history.types';
import { RULE_SET_ARGUMENT, ruleSetCalled } from './rule-set-called';
import { ScorecardType, ScoredIndicatorType } from './scorecard.types';
import { StatementCheckType } from './statement-check.types';
import { ThreePublicType } from './three-public.types';
import { WarningType } from './warnings.types';

/**
 * Each field asks one question at the year's point. Where a field takes no arguments its method is given the parent without
 * `@Parent`: Nest then calls it as it is, without a pipe and a promise for every entry of a list.
 */
@Resolver(() => BudgetYearType)
export class BudgetYearResolver {
  private readonly executions: AnswersByYear<ExecutionAnswer>;
  private readonly threePublics: AnswersByYear<ThreePublicAnswer>;
  private readonly scorecards: AnswersByYear<ScorecardAnswer>;

  constructor(
    private readonly queries: QueryBus,
    private readonly reader: LedgerReader,
  ) {
    this.executions = new AnswersByYear(reader);
    this.threePublics = new AnswersByYear(reader);
    this.scorecards = new AnswersByYear(reader);
  }

  @Reads('log')
  @ResolveField(() => BasisType, { description: 'What these answers stand on.' })
  basis({ point }: BudgetYearType) {
    return this.reader.basisOf(point);
  }

  @ResolveField(() => ExecutionType, { description: '预算执行.' })
  execution({ point }: BudgetYearType) {
    return this.executions.of(point, () => this.queries.execute(new AskExecution(point)));
  }

  @ResolveField(() => ThreePublicType, { description: '三公经费.' })
  threePublic({ point }: BudgetYearType) {
    return this.threePublics.of(point, () => this.queries.execute(new AskThreePublic(point)));
  }

  @ResolveField(() => ScorecardType, { description: '绩效自评得分.' })
  scorecard(@Parent() { point }: BudgetYearType, @Args('ruleSet', RULE_SET_ARGUMENT) id?: string) {
    if (id !== undefined) return this.queries.execute(new AskScorecard(point, ruleSetCalled(id)));
    return this.scoreOf(point);
  }

  @ResolveField(() => AdjustmentsType, { description: '预算调整.' })
  adjustments({ point }: BudgetYearType) {
    return this.queries.execute(new AskAdjustments(point));
  }

  @ResolveField(() => ProcurementType, { description: '政府采购.' })
  procurement({ point }: BudgetYearType) {
    return this.queries.execute(new AskProcurement(point));
  }

  @ResolveField(() => StaffingType, { description: '人员编制.' })
  staffing({ point }: BudgetYearType) {
    return this.queries.execute(new AskStaffing(point));
  }

  @ResolveField(() => [AcquiredAssetType], { description: '固定资产 acquired.' })
  async assets({ point }: BudgetYearType) {
    return (await this.queries.execute(new AskAssets(point))).assets;
  }

  @ResolveField(() => [WarningType], { description: '预警, gravest first.' })
  async warnings({ point }: BudgetYearType) {
    return (await this.queries.execute(new AskWarnings(point))).warnings;
  }

  @ResolveField(() => [StatementCheckType], {
    description: 'Published reports held against the ledger and against themselves.',
  })
  async contradictions({ point }: BudgetYearType) {
    return (await this.queries.execute(new AskContradictions(point))).statements;
  }

  @ResolveField(() => [NamedRatioType], { description: '各项比率, each with its formula and source.' })
  async ratios({ point }: BudgetYearType) {
    return (await this.queries.execute(new AskRatios(point))).ratios;
  }

  @ResolveField(() => [ScoredIndicatorType], { description: '绩效指标 as they stand at the point.' })
  async indicators({ point }: BudgetYearType) {
    return (await this.scoreOf(point)).indicators;
  }

  @ResolveField(() => [ReplayRowType], { description: 'The path of the score through the year’s documents.' })
  async replay(
    @Parent() { point }: BudgetYearType,
    @Args('all', { defaultValue: false, description: 'Every voucher a row of its own.' }) all: boolean,
  ) {
    return (await this.queries.execute(new AskReplay(point, { all }))).rows;
  }

  private scoreOf(point: YearPoint): Promise<ScorecardAnswer> {
    return this.scorecards.of(point, () => this.queries.execute(new AskScorecard(point)));
  }
}
