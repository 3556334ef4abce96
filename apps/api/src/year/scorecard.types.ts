import { Field, ObjectType } from '@nestjs/graphql';
import { DateField, FlagField, IdField, PointsField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';

@ObjectType('PointSplit', { description: 'earned + lost + open = weight.' })
export class PointSplitType {
  @PointsField('分值.') readonly weight!: number;
  @PointsField('得分.') readonly earned!: number;
  @PointsField('扣分.') readonly lost!: number;
  @PointsField('Not decided yet: no result, or a shortfall before the year has ended.')
  readonly open!: number;
}

@ObjectType('ScoredIndicator', { description: '绩效指标 with its target, its result and its points.' })
export class ScoredIndicatorType {
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('一级指标.') readonly level1!: string;
  @TextField('二级指标.') readonly level2!: string;
  @TextField('三级指标.') readonly level3!: string;
  @PointsField('分值.', { name: 'weight' }) readonly weightHundredths!: number;
  @DateField('When the target in force took effect.') readonly targetSince!: string;
  @Field(() => PointSplitType, { nullable: true, description: 'Null where no rule set is known.' })
  readonly points?: PointSplitType;
  @TextField('The rule with the numbers in it.', { nullable: true }) readonly formula?: string;
  @Field(() => BilingualType, { nullable: true, description: 'Why points are earned, lost or open.' })
  readonly why?: BilingualType;
}

@ObjectType('ScoreGroup', { description: '一级指标.' })
export class ScoreGroupType {
  @TextField('Its name.') readonly level1!: string;
  @Field(() => PointSplitType, { nullable: true, description: 'Sum of its indicators.' })
  readonly points?: PointSplitType;
}

@ObjectType('Grade', { description: '评定等级.' })
export class GradeType {
  @FlagField('Whether there is a grade: weights must add up to 100.') readonly defined!: boolean;
  @Field(() => BilingualType, { nullable: true, description: 'The grade.' }) readonly name?: BilingualType;
  @Field(() => BilingualType, { nullable: true, description: 'Why there is none.' })
  readonly reason?: BilingualType;
}

@ObjectType('RuleSet', { description: '评分规则: how results become points.' })
export class RuleSetType {
  @IdField('Id.') readonly id!: string;
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @TextField('Where it is in force.') readonly region!: string;
  @TextField('Where it comes from.') readonly source!: string;
}

@ObjectType('Scorecard', { description: '绩效自评得分: what the rules give if the year ended at the point.' })
export class ScorecardType {
  @Field(() => RuleSetType, {
    nullable: true,
    description: 'The rules; null where none was adopted and none asked for.',
  })
  readonly ruleSet?: RuleSetType;
  @TextField('adopted, asked or none.') readonly ruleSetFrom!: string;
  @Field(() => [ScoredIndicatorType], {
    description: 'In the order in which they were defined; withdrawn ones are gone.',
  })
  readonly indicators!: ScoredIndicatorType[];
  @Field(() => [ScoreGroupType], { description: 'By 一级指标.' }) readonly groups!: ScoreGroupType[];
  @Field(() => PointSplitType, { nullable: true, description: 'The whole.' }) readonly total?: PointSplitType;
  @PointsField('earned + open: what can still be reached.', { name: 'attainable', nullable: true })
  readonly attainableHundredths?: number;
  @Field(() => GradeType, { nullable: true, description: '等级.' }) readonly grade?: GradeType;
}
