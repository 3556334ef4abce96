import { Field, ObjectType } from '@nestjs/graphql';
import { AmountField, CountField, DateField, IdField, TextField, TextsField } from '../graphql/field-kinds';
import { RateType } from '../graphql/rate';
import { CodeNameType } from '../graphql/texts';

const rate = (description: string) => Field(() => RateType, { description });

@ObjectType('ProcurementFigures', {
  description: '政府采购: the part of the same figures that is government procurement.',
})
export class ProcurementFiguresType {
  @AmountField('政府采购年初预算: initial.', { name: 'initial' }) readonly initialFen!: number;
  @AmountField('Net of all adjustments.', { name: 'adjustment' }) readonly adjustmentFen!: number;
  @AmountField('上年结转 carried in.', { name: 'carriedIn' }) readonly carriedInFen!: number;
  @AmountField('initial + adjustment + carried in.', { name: 'adjusted' }) readonly adjustedFen!: number;
  @AmountField('spent − reversed.', { name: 'executed' }) readonly executedFen!: number;
}

@ObjectType('ExecutionRates', {
  description: 'Rates of one sum of lines; undefined where the denominator is zero.',
})
export class ExecutionRatesType {
  @rate('预算执行率（年初口径）= executed / initial.') readonly executionInitial!: RateType;
  @rate('预算执行率（调整后口径）= executed / adjusted.') readonly executionAdjusted!: RateType;
  @rate('资金到位率 = released / adjusted.') readonly release!: RateType;
  @rate('支出控制率 = executed / initial − 100 %.') readonly control!: RateType;
  @rate('预算调整率 = amounts moved by adjustments / initial.') readonly adjustment!: RateType;
}

@ObjectType({ isAbstract: true })
export abstract class ExecutionAmountsType {
  @AmountField('年初预算数: the appropriation; 0 before it is approved.', { name: 'initial' })
  readonly initialFen!: number;
  @AmountField('Authority before the appropriation (预算法 art. 54), while it is in force.', {
    name: 'interim',
    nullable: true,
  })
  readonly interimFen?: number;
  @AmountField('追加, net of withdrawals; positive.', { name: 'supplement' }) readonly supplementFen!: number;
  @AmountField('追减, net of withdrawals; positive, it lowers the budget.', { name: 'reduction' })
  readonly reductionFen!: number;
  @AmountField('调剂 onto the lines; positive.', { name: 'transferIn' }) readonly transferInFen!: number;
  @AmountField('调剂 away from the lines; positive, it lowers the budget.', { name: 'transferOut' })
  readonly transferOutFen!: number;
  @AmountField('supplement − reduction + transfer in − transfer out.', { name: 'adjustment' })
  readonly adjustmentFen!: number;
  @AmountField('上年结转 carried in.', { name: 'carriedIn' }) readonly carriedInFen!: number;
  @AmountField('全年预算数 = initial + adjustment + carried in.', { name: 'adjusted' })
  readonly adjustedFen!: number;
  @AmountField('结转 carried out of this year.', { name: 'carriedOut' }) readonly carriedOutFen!: number;
  @AmountField('资金到位: money that has arrived.', { name: 'released' }) readonly releasedFen!: number;
  @AmountField('Contracts made, less what was paid of them or given back.', { name: 'committedOpen' })
  readonly committedOpenFen!: number;
  @AmountField('All vouchers, before reversals.', { name: 'spent' }) readonly spentFen!: number;
  @AmountField('红字冲销; positive.', { name: 'reversed' }) readonly reversedFen!: number;
  @AmountField('执行数 = spent − reversed.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('adjusted − executed − committed − carried out.', { name: 'available' })
  readonly availableFen!: number;
  @Field(() => ProcurementFiguresType, { description: 'The government procurement part.' })
  readonly procurement!: ProcurementFiguresType;
}

@ObjectType('ExecutionFigures', {
  description: 'What was authorised, moved and spent on one line or on any sum of lines, up to the point.',
})
export class ExecutionFiguresType extends ExecutionAmountsType {
  @Field(() => ExecutionRatesType, { description: 'Rates of these figures.' })
  readonly rates!: ExecutionRatesType;
}

@ObjectType('ExecutionGroup', { description: 'A sum of lines that have one code in common.' })
export class ExecutionGroupType {
  @IdField('The code they have in common.') readonly code!: string;
  @Field(() => CodeNameType, { nullable: true, description: 'Its name; null where the code is in no table.' })
  readonly name?: CodeNameType;
  @Field(() => ExecutionFiguresType, { description: 'The sum.' }) readonly figures!: ExecutionFiguresType;
  @rate('Part of all that was executed.') readonly share!: RateType;
}

@ObjectType('LineExecution', { description: 'One budget line (预算行).' })
export class LineExecutionType {
  @IdField('book/class/functional/project/economic, "-" for no project.') readonly line!: string;
  @Field(() => ExecutionFiguresType, { description: 'Its figures.' }) readonly figures!: ExecutionFiguresType;
}

@ObjectType('MonthExecution', { description: 'One month of the year, up to the point.' })
export class MonthExecutionType {
  @CountField('1 to 12.') readonly month!: number;
  @DateField('Last day of the month, or the day asked about.') readonly upTo!: string;
  @AmountField('Executed in this month alone.', { name: 'inMonth' }) readonly inMonthFen!: number;
  @Field(() => ExecutionFiguresType, { description: 'From 1 January up to the end of the month.' })
  readonly cumulative!: ExecutionFiguresType;
  @rate('时间进度 = days gone / days of the year.') readonly timeProgress!: RateType;
}

@ObjectType('ProjectNotBegun', {
  description: 'A project that was appropriated and has nothing executed (批复后未实施).',
})
export class ProjectNotBegunType {
  @IdField('Code of the project.') readonly projectCode!: string;
  @Field(() => CodeNameType, { nullable: true, description: 'Its name.' }) readonly name?: CodeNameType;
  @AmountField('年初预算数.', { name: 'initial' }) readonly initialFen!: number;
  @AmountField('全年预算数.', { name: 'adjusted' }) readonly adjustedFen!: number;
  @TextsField('Its lines.') readonly lines!: string[];
}

@ObjectType('Comparative', { description: 'A figure beside last year’s (较上年).' })
export class ComparativeType {
  @TextField('expenditure, basic, personnel or daily-public.') readonly of!: string;
  @Field(() => CodeNameType, { description: 'Its name.' }) readonly name!: CodeNameType;
  @AmountField('This year’s.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('Last year’s; null where not known.', { name: 'lastYear', nullable: true })
  readonly lastYearFen?: number;
  @AmountField('This year’s less last year’s.', { name: 'change', nullable: true })
  readonly changeFen?: number;
  @rate('增长率 = change / last year.') readonly changeRate!: RateType;
}

const groups = (description: string) => Field(() => [ExecutionGroupType], { description });

@ObjectType('Execution', { description: '预算执行情况 at the point.' })
export class ExecutionType {
  @Field(() => ExecutionFiguresType, { description: 'All lines together.' })
  readonly totals!: ExecutionFiguresType;
  @Field(() => [LineExecutionType], { description: 'Every line, by key.' })
  readonly lines!: LineExecutionType[];
  @groups('By book, all five of them.') readonly byBook!: ExecutionGroupType[];
  @groups('By basic and project expenditure.') readonly byClass!: ExecutionGroupType[];
  @groups('By 类 of the functional classification.') readonly byFunctionClass!: ExecutionGroupType[];
  @groups('By functional code as the lines carry it.') readonly byFunction!: ExecutionGroupType[];
  @groups('By project.') readonly byProject!: ExecutionGroupType[];
  @groups('By 类 of the economic classification.') readonly byEconomicClass!: ExecutionGroupType[];
  @Field(() => [MonthExecutionType], { description: 'January up to the month of the point.' })
  readonly byMonth!: MonthExecutionType[];
  @Field(() => [ProjectNotBegunType], { description: 'Appropriated, nothing executed.' })
  readonly projectsNotBegun!: ProjectNotBegunType[];
  @Field(() => [ComparativeType], { description: 'Beside last year.' })
  readonly comparatives!: ComparativeType[];
  @rate('时间进度 at the point.') readonly timeProgress!: RateType;
}
