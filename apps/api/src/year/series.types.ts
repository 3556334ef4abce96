import type {
  ExecutionChange,
  ExecutionSeries,
  IndicatorSeries,
  IndicatorStanding,
  LineSeries,
  ScoreChange,
  ScoreSeries,
  SeriesEvent,
  ThreePublicChange,
} from '@ledger/answers';
import { Field, ObjectType } from '@nestjs/graphql';
import {
  AmountField,
  DateField,
  DateTimeField,
  FlagField,
  IdField,
  PointsField,
  PositionField,
  TextField,
} from '../graphql/field-kinds';
import { RateType } from '../graphql/rate';
import { BilingualType, CodeNameType } from '../graphql/texts';
import { ExecutionAmountsType } from './execution.types';
import { GradeType } from './scorecard.types';
import { ThreePublicControlType } from './three-public.types';

@ObjectType('SeriesEvent', { description: 'The event that a change comes from.' })
export class SeriesEventType implements SeriesEvent {
  @IdField('Id of the event.') readonly eventId!: string;
  @PositionField('Its position.') readonly position!: bigint;
  @TextField('Type of the event.') readonly type!: SeriesEvent['type'];
  @Field(() => BilingualType, { description: 'Name of the type.' }) readonly title!: BilingualType;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @TextField('凭证号.', { nullable: true }) readonly voucherNo?: string;
  @DateField('When it took effect in the books.') readonly occurredOn!: string;
  @DateTimeField('When the system learned it.') readonly recordedAt!: string;
  @TextField('Who acted.') readonly actor!: string;
}

const by = () =>
  Field(() => SeriesEventType, {
    nullable: true,
    description: 'With the step event: what it comes from. Null where only a date passed.',
  });

@ObjectType('ExecutionChange', { description: 'Amounts from a day to the next change, since 1 January.' })
export class ExecutionChangeType extends ExecutionAmountsType implements ExecutionChange {
  @DateField('From this day on.') readonly on!: string;
  @by() readonly by?: SeriesEventType;
}

@ObjectType('LineCoordinates', { description: 'The parts of a line’s key.' })
export class LineCoordinatesType {
  @TextField('预算种类.') readonly book!: LineSeries['coordinates']['book'];
  @TextField('basic 基本支出 or project 项目支出.') readonly class!: LineSeries['coordinates']['class'];
  @TextField('支出功能分类.') readonly functionalCode!: string;
  @TextField('项目; null where the line is of none.', { nullable: true }) readonly projectCode?: string;
  @TextField('部门预算支出经济分类.') readonly economicCode!: string;
}

const codeName = () =>
  Field(() => CodeNameType, { nullable: true, description: 'Null where the code is in no table.' });

@ObjectType('LineNames', { description: 'The names of a line’s codes.' })
export class LineNamesType {
  @Field(() => CodeNameType, { description: 'Of the book.' }) readonly book!: CodeNameType;
  @Field(() => CodeNameType, { description: 'Of the class.' }) readonly class!: CodeNameType;
  @codeName() readonly functional?: CodeNameType;
  @codeName() readonly project?: CodeNameType;
  @codeName() readonly economic?: CodeNameType;
}

@ObjectType('LineSeries', { description: 'One line through the year.' })
export class LineSeriesType implements LineSeries {
  @IdField('Key of the line.') readonly line!: string;
  @Field(() => LineCoordinatesType, { description: 'The parts of the key.' })
  readonly coordinates!: LineCoordinatesType;
  @Field(() => LineNamesType, { description: 'What they are called.' }) readonly names!: LineNamesType;
  @Field(() => [ExecutionChangeType], { description: 'By date.' }) readonly changes!: ExecutionChangeType[];
}

@ObjectType('ExecutionSeries', { description: 'Execution through the year, as sparse lists of changes.' })
export class ExecutionSeriesType implements ExecutionSeries {
  @Field(() => [ExecutionChangeType], { description: 'Of all lines.' })
  readonly totals!: ExecutionChangeType[];
  @Field(() => [LineSeriesType], { description: 'By line.' }) readonly lines!: LineSeriesType[];
}

@ObjectType('ThreePublicChange', { description: '三公经费 from a day to the next change.' })
export class ThreePublicChangeType implements ThreePublicChange {
  @DateField('From this day on.') readonly on!: string;
  @by() readonly by?: SeriesEventType;
  @AmountField('Spent since 1 January.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('控制数; null before one is set.', { name: 'control', nullable: true })
  readonly controlFen?: number;
  @AmountField('上年决算数; null where not known.', { name: 'lastYearFinal', nullable: true })
  readonly lastYearFinalFen?: number;
}

@ObjectType('ThreePublicKindSeries', { description: 'One kind of 三公经费 through the year.' })
export class ThreePublicKindSeriesType {
  @IdField('overseas, vehiclePurchase, vehicleRunning or reception.') readonly kind!: string;
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @Field(() => [ThreePublicChangeType], { description: 'By date.' })
  readonly changes!: ThreePublicChangeType[];
}

@ObjectType('ThreePublicSeries', { description: '三公经费 through the year, as sparse lists of changes.' })
export class ThreePublicSeriesType {
  @Field(() => [ThreePublicChangeType], { description: 'The whole.' })
  readonly totals!: ThreePublicChangeType[];
  @Field(() => [ThreePublicKindSeriesType], { description: 'By kind, all four.' })
  readonly kinds!: ThreePublicKindSeriesType[];
  @Field(() => [ThreePublicControlType], { description: 'Every control number, by date.' })
  readonly controls!: ThreePublicControlType[];
  @AmountField('上年预算数; null where not known.', { name: 'lastYearBudget', nullable: true })
  readonly lastYearBudgetFen?: number;
}

@ObjectType('ScoreChange', { description: 'Points from a day to the next change.' })
export class ScoreChangeType implements ScoreChange {
  @DateField('From this day on.') readonly on!: string;
  @by() readonly by?: SeriesEventType;
  @PointsField('分值.') readonly weight!: number;
  @PointsField('得分.') readonly earned!: number;
  @PointsField('扣分.') readonly lost!: number;
  @PointsField('Not decided yet.') readonly open!: number;
  @PointsField('earned + open: what can still be reached.', { name: 'attainable' })
  readonly attainableHundredths!: number;
  @Field(() => GradeType, { description: '等级.' }) readonly grade!: ScoreChange['grade'];
}

@ObjectType('IndicatorStanding', { description: 'An indicator from a day to the next change.' })
export class IndicatorStandingType implements IndicatorStanding {
  @DateField('From this day on.') readonly on!: string;
  @by() readonly by?: SeriesEventType;
  @PointsField('分值; 0 from a withdrawal on.') readonly weight!: number;
  @PointsField('得分; null where no rule set is known, like the two that follow.', { nullable: true })
  readonly earned?: number;
  @PointsField('扣分.', { nullable: true }) readonly lost?: number;
  @PointsField('Not decided yet.', { nullable: true }) readonly open?: number;
  @TextField('The rule with the numbers in it.', { nullable: true }) readonly formula?: string;
  @Field(() => BilingualType, { nullable: true, description: 'Why points are earned, lost or open.' })
  readonly why?: BilingualType;
  @Field(() => BilingualType, { description: '指标值 as it is shown.' }) readonly target!: BilingualType;
  @DateField('When that target took effect.') readonly targetSince!: string;
  @Field(() => BilingualType, {
    nullable: true,
    description: '完成值 as it is shown: what was reported, or what the ledger gives.',
  })
  readonly actual?: BilingualType;
  @Field(() => RateType, {
    nullable: true,
    description: 'Of a measure: executed over the budget or over the cost limit.',
  })
  readonly measured?: NonNullable<IndicatorStanding['measured']>;
  @FlagField('Whether it has been withdrawn.') readonly withdrawn!: boolean;
}

@ObjectType('IndicatorSeries', { description: 'One indicator through the year.' })
export class IndicatorSeriesType implements IndicatorSeries {
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('一级指标.') readonly level1!: string;
  @TextField('二级指标.') readonly level2!: string;
  @TextField('三级指标.') readonly level3!: string;
  @Field(() => [IndicatorStandingType], { description: 'By date, from the day on which it was defined.' })
  readonly changes!: IndicatorStandingType[];
}

@ObjectType('ScoreSeries', { description: '得分 through the year, as sparse lists of changes.' })
export class ScoreSeriesType implements ScoreSeries {
  @IdField('The rule set that holds for all of it; null where none is known: then there are no points.', {
    nullable: true,
  })
  readonly ruleSetId?: string;
  @Field(() => [ScoreChangeType], { description: 'The whole.' }) readonly total!: ScoreChangeType[];
  @Field(() => [IndicatorSeriesType], { description: 'By 一级指标; withdrawn ones too.' })
  readonly indicators!: IndicatorSeriesType[];
}
