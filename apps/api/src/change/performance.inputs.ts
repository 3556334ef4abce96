import { QUALITATIVE_TIERS, type MoneyUnit, type QualitativeTier } from '@ledger/domain';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';
import { DateField, IdField, TextField } from '../graphql/field-kinds';
import { moneyUnit } from './change.types';

export const TARGET_KINDS = [
  'at-least',
  'at-most',
  'equal',
  'by-date',
  'qualitative',
  'execution-rate',
  'cost',
] as const;
const TargetKindEnum = enumOf(TARGET_KINDS);
registerEnumType(TargetKindEnum, {
  name: 'TargetKind',
  description: '≥, ≤, =, a deadline, 定性, or measured on the ledger: 预算执行率, 成本.',
});
const TierEnum = enumOf(QUALITATIVE_TIERS);
registerEnumType(TierEnum, {
  name: 'QualitativeTier',
  description: '达成, 部分达成并具有一定效果, 未达成且效果较差.',
});

@InputType({ description: '指标值. Which fields it needs follows from its kind.' })
export class TargetInput {
  @Field(() => TargetKindEnum, { description: 'Its kind.' }) readonly kind!: (typeof TARGET_KINDS)[number];
  @TextField('Number of ≥, ≤ and =, as decimal text.', { nullable: true }) readonly value?: string;
  @TextField('度量单位 of ≥, ≤ and =.', { nullable: true }) readonly measureUnit?: string;
  @DateField('Deadline.', { nullable: true }) readonly deadline?: string;
  @TextField('What a qualitative target expects.', { nullable: true }) readonly expectation?: string;
  @TextField('Limit of a cost target.', { nullable: true }) readonly limit?: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '设定绩效指标.' })
export class DefineIndicatorInput {
  @DateField('The target counts from this day on.') readonly occurredOn!: string;
  @IdField('Its id.') readonly indicatorId!: string;
  @TextField('一级指标.') readonly level1!: string;
  @TextField('二级指标.') readonly level2!: string;
  @TextField('三级指标.') readonly level3!: string;
  @TextField('分值, as decimal text with at most two decimals.') readonly weight!: string;
  @Field(() => TargetInput, { description: '指标值.' }) readonly target!: TargetInput;
}

@InputType({ description: '修订指标值.' })
export class ReviseTargetInput {
  @DateField('From this day on.') readonly occurredOn!: string;
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @Field(() => TargetInput, { description: 'The new target.' }) readonly target!: TargetInput;
  @TextField('Why.') readonly reason!: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
}

@InputType({ description: '撤销指标.' })
export class WithdrawIndicatorInput {
  @DateField('From this day on.') readonly occurredOn!: string;
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('Why.') readonly reason!: string;
}

@InputType({ description: '报告指标完成情况: one of number, completedOn, or tier with percent.' })
export class ReportResultInput {
  @DateField('The day it speaks of: 31 December for a result of the whole year.')
  readonly occurredOn!: string;
  @DateField('The day it was measured.', { nullable: true }) readonly measuredOn?: string;
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('完成值, as decimal text.', { nullable: true }) readonly number?: string;
  @DateField('完成日期.', { nullable: true }) readonly completedOn?: string;
  @Field(() => TierEnum, { nullable: true, description: '定性等次.' }) readonly tier?: QualitativeTier;
  @TextField('Percentage inside the band of the tier.', { nullable: true }) readonly percent?: string;
  @TextField('佐证.') readonly evidence!: string;
}

@InputType({ description: '采用评分规则.' })
export class AdoptRuleSetInput {
  @DateField('Date of the document, any.') readonly occurredOn!: string;
  @IdField('One of ruleSets; or give ruleSetJson.', { nullable: true }) readonly ruleSetId?: string;
  @TextField('A rule set of your own, as JSON; it is checked and travels whole in the event.', {
    nullable: true,
  })
  readonly ruleSetJson?: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
}

@InputType({ description: '发布绩效自评报告: what it prints, and what it claims about its own figures.' })
export class StateSelfAssessmentInput {
  @DateField('The last day of the period it speaks of.') readonly occurredOn!: string;
  @TextField(
    'The statement as JSON, of the form of `statement` in a year file (docs/year-file.md); values are texts.',
  )
  readonly statementJson!: string;
}
