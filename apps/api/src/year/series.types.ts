import {
  SERIES_STEPS,
  type ChangesAnswer,
  type ChangeSum,
  type ExecutionChange,
  type ExecutionSeries,
  type ScoreChange,
  type ScoreSeries,
  type ThreePublicChange,
} from '@ledger/read-side';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';
import { AmountField, CountField, DateField, IdField, PointsField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { BudgetStepType } from './history.types';

export const SeriesStepEnum = enumOf(SERIES_STEPS);
registerEnumType(SeriesStepEnum, {
  name: 'SeriesStep',
  description: 'day: every day. month: the ends of months, and the last day of the span.',
});

@ObjectType('ExecutionChange', { description: 'Amounts from a day to the next change, since 1 January.' })
export class ExecutionChangeType implements ExecutionChange {
  @DateField('From this day on.') readonly on!: string;
  @AmountField('年初预算数.', { name: 'initial' }) readonly initialFen!: number;
  @AmountField('全年预算数.', { name: 'adjusted' }) readonly adjustedFen!: number;
  @AmountField('资金到位.', { name: 'released' }) readonly releasedFen!: number;
  @AmountField('执行数.', { name: 'executed' }) readonly executedFen!: number;
}

@ObjectType('LineSeries', { description: 'One line through the year.' })
export class LineSeriesType {
  @IdField('Key of the line.') readonly line!: string;
  @Field(() => [ExecutionChangeType], { description: 'By date.' }) readonly changes!: ExecutionChangeType[];
}

@ObjectType('ExecutionSeries', { description: 'Execution through the year, as sparse lists of changes.' })
export class ExecutionSeriesType implements ExecutionSeries {
  @Field(() => [ExecutionChangeType], { description: 'Of all lines.' })
  readonly totals!: ExecutionChangeType[];
  @Field(() => [LineSeriesType], { description: 'By line.' }) readonly lines!: LineSeriesType[];
}

@ObjectType('ThreePublicChange', { description: '三公经费 from a day to the next change.' })
export class ThreePublicChangeType implements Pick<ThreePublicChange, 'on' | 'executedFen' | 'controlFen'> {
  @DateField('From this day on.') readonly on!: string;
  @AmountField('Spent since 1 January.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('控制数; null before one is set.', { name: 'control', nullable: true })
  readonly controlFen?: number;
}

@ObjectType('ScoreChange', { description: 'Points from a day to the next change.' })
export class ScoreChangeType implements ScoreChange {
  @DateField('From this day on.') readonly on!: string;
  @PointsField('分值.') readonly weight!: number;
  @PointsField('得分.') readonly earned!: number;
  @PointsField('扣分.') readonly lost!: number;
  @PointsField('Not decided yet.') readonly open!: number;
}

@ObjectType('IndicatorSeries', { description: 'One indicator through the year.' })
export class IndicatorSeriesType {
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('三级指标.') readonly level3!: string;
  @Field(() => [ScoreChangeType], { description: 'By date; all zero from a withdrawal on.' })
  readonly changes!: ScoreChangeType[];
}

@ObjectType('ScoreSeries', { description: '得分 through the year, as sparse lists of changes.' })
export class ScoreSeriesType implements ScoreSeries {
  @Field(() => [ScoreChangeType], { description: 'The whole.' }) readonly total!: ScoreChangeType[];
  @Field(() => [IndicatorSeriesType], { description: 'By indicator.' })
  readonly indicators!: IndicatorSeriesType[];
}

@ObjectType('ChangeSum', { description: 'Adjustments of one kind between two points.' })
export class ChangeSumType implements ChangeSum {
  @TextField('Kind, as of a budget step.') readonly kind!: ChangeSum['kind'];
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @CountField('How many.') readonly count!: number;
  @AmountField('What they add to the budget, signed.', { name: 'net' }) readonly netFen!: number;
  @AmountField('What they put onto lines.', { name: 'moved' }) readonly movedFen!: number;
}

@ObjectType('Changes', {
  description: '预算调整 between two points: before + authority + added − removed = after.',
})
export class ChangesType implements Omit<ChangesAnswer, 'added' | 'removed' | 'byKind'> {
  @AmountField('全年预算 at the first point.', { name: 'before' }) readonly beforeFen!: number;
  @AmountField('全年预算 at the second point.', { name: 'after' }) readonly afterFen!: number;
  @AmountField('What the appropriation changed by.', { name: 'authority' }) readonly authorityFen!: number;
  @Field(() => [BudgetStepType], { description: 'Standing at the second point only, by date.' })
  readonly added!: BudgetStepType[];
  @Field(() => [BudgetStepType], { description: 'Standing at the first point only.' })
  readonly removed!: BudgetStepType[];
  @Field(() => [ChangeSumType], { description: 'Count and amount of what was added.' })
  readonly byKind!: ChangeSumType[];
}
