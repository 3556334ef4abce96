import {
  findRuleSet,
  parseDecimal,
  readRuleSet,
  type IndicatorTarget,
  type ReportedValue,
  type RuleSet,
} from '@ledger/domain';
import { QuestionError } from '@ledger/answers';
import { readStatement } from '@ledger/year-file';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { RequestError } from '../graphql/request-error';
import { fenOf } from './amounts';
import { ChangeResultType, WHAT, YearChangeArgs } from './change.types';
import { Changes } from './changes';
import {
  AdoptRuleSetInput,
  DefineIndicatorInput,
  ReportResultInput,
  ReviseTargetInput,
  StateSelfAssessmentInput,
  TargetInput,
  WithdrawIndicatorInput,
} from './performance.inputs';

/** 绩效: indicators, results and the rules that score them. */
@Resolver()
export class PerformanceResolver {
  constructor(private readonly changes: Changes) {}

  @Mutation(() => ChangeResultType, { description: '设定绩效指标.' })
  defineIndicator(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { weight, target, ...rest }: DefineIndicatorInput,
    @Context() { request }: RequestContext,
  ) {
    const weightHundredths = hundredthsOf(weight);
    return this.changes.performance(
      args,
      { type: 'DefineIndicator', ...rest, weightHundredths, target: targetOf(target) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '修订指标值.' })
  reviseTarget(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { target, ...rest }: ReviseTargetInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.performance(
      args,
      { type: 'ReviseTarget', ...rest, target: targetOf(target) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '撤销指标.' })
  withdrawIndicator(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: WithdrawIndicatorInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.performance(args, { type: 'WithdrawIndicator', ...input }, request);
  }

  @Mutation(() => ChangeResultType, { description: '报告指标完成情况.' })
  reportResult(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: ReportResultInput,
    @Context() { request }: RequestContext,
  ) {
    const { number: _n, completedOn: _c, tier: _t, percent: _p, ...rest } = input;
    return this.changes.performance(args, { type: 'ReportResult', ...rest, value: valueOf(input) }, request);
  }

  @Mutation(() => ChangeResultType, { description: '采用评分规则.' })
  adoptScoringRuleSet(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { ruleSetId, ruleSetJson, ...rest }: AdoptRuleSetInput,
    @Context() { request }: RequestContext,
  ) {
    const ruleSet = ruleSetJson ? ruleSetOf(ruleSetJson) : builtIn(needed('ruleSetId', ruleSetId));
    return this.changes.performance(args, { type: 'AdoptScoringRuleSet', ...rest, ruleSet }, request);
  }

  @Mutation(() => ChangeResultType, { description: '发布绩效自评报告.' })
  stateSelfAssessment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { occurredOn, statementJson }: StateSelfAssessmentInput,
    @Context() { request }: RequestContext,
  ) {
    const read = readStatement(statementJson);
    if ('problems' in read)
      throw new RequestError('JSON_INVALID', { field: 'statementJson', reason: read.problems.join('; ') });
    return this.changes.performance(
      args,
      { type: 'StateSelfAssessment', occurredOn, ...read.statement },
      request,
    );
  }
}

function builtIn(ruleSetId: string): RuleSet {
  const ruleSet = findRuleSet(ruleSetId);
  if (!ruleSet) throw new QuestionError('RULE_SET_NOT_FOUND', { ruleSetId });
  return ruleSet;
}

function ruleSetOf(json: string): RuleSet {
  const read = readRuleSet(parsed(json));
  if ('ruleSet' in read) return read.ruleSet;
  const reason = read.problems.map(({ path, problem }) => `${path}: ${problem}`).join('; ');
  throw new RequestError('JSON_INVALID', { field: 'ruleSetJson', reason });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new RequestError('JSON_INVALID', { field: 'ruleSetJson', reason: 'not JSON' });
  }
}

/** Hundredths of a point of '12.5'. @throws RequestError AMOUNT_INVALID. */
function hundredthsOf(weight: string): number {
  const decimal = parseDecimal(weight);
  if (!decimal || decimal.scale > 2)
    throw new RequestError('AMOUNT_INVALID', { field: 'weight', value: weight });
  return Number(decimal.units) * 10 ** (2 - decimal.scale);
}

function targetOf({
  kind,
  value,
  measureUnit,
  deadline,
  expectation,
  limit,
  unit,
}: TargetInput): IndicatorTarget {
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      return { kind, value: needed('target.value', value), unit: needed('target.measureUnit', measureUnit) };
    case 'by-date':
      return { kind, deadline: needed('target.deadline', deadline) };
    case 'qualitative':
      return { kind, expectation: needed('target.expectation', expectation) };
    case 'execution-rate':
      return { kind: 'measure', measure: kind };
    case 'cost':
      return {
        kind: 'measure',
        measure: kind,
        limitFen: fenOf('target.limit', needed('target.limit', limit), unit),
      };
  }
}

function valueOf(input: ReportResultInput): ReportedValue {
  const { number, completedOn, tier, percent } = input;
  if (number !== undefined) return { kind: 'number', value: number };
  if (completedOn !== undefined) return { kind: 'date', completedOn };
  if (tier !== undefined) return { kind: 'tier', tier, percent: needed('percent', percent) };
  return { kind: 'number', value: needed('number', undefined) };
}

function needed(field: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new RequestError('FIELD_NEEDED', { field });
  return value;
}
