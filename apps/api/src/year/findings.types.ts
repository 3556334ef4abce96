import { Field, ObjectType } from '@nestjs/graphql';
import { AmountField, CountField, DateField, IdField, TextField } from '../graphql/field-kinds';
import { RateType } from '../graphql/rate';
import { BilingualType, CodeNameType } from '../graphql/texts';
import { ProcurementFiguresType } from './execution.types';

const rate = (description: string) => Field(() => RateType, { description });

@ObjectType('ProcurementGroup', { description: '政府采购 of one book or project.' })
export class ProcurementGroupType {
  @IdField('Code.') readonly code!: string;
  @Field(() => CodeNameType, { nullable: true, description: 'Its name.' }) readonly name?: CodeNameType;
  @Field(() => ProcurementFiguresType, { description: 'The figures.' })
  readonly figures!: ProcurementFiguresType;
  @rate('政府采购执行率 = executed / initial.') readonly executionInitial!: RateType;
}

@ObjectType('ProcurementShare', { description: '政府采购 of all lines.' })
export class ProcurementShareType {
  @Field(() => ProcurementFiguresType, { description: 'The figures.' })
  readonly figures!: ProcurementFiguresType;
  @rate('政府采购执行率 = executed / initial.') readonly executionInitial!: RateType;
  @rate('executed / adjusted.') readonly executionAdjusted!: RateType;
}

@ObjectType('Procurement', { description: '政府采购.' })
export class ProcurementType {
  @Field(() => ProcurementShareType, { description: 'All lines.' }) readonly totals!: ProcurementShareType;
  @Field(() => [ProcurementGroupType], { description: 'By book.' }) readonly byBook!: ProcurementGroupType[];
  @Field(() => [ProcurementGroupType], { description: 'By project, only those with procurement.' })
  readonly byProject!: ProcurementGroupType[];
}

@ObjectType('StaffingRecord', { description: '编制 and 在职.' })
export class StaffingRecordType {
  @DateField('From this day on.') readonly occurredOn!: string;
  @CountField('编制数.') readonly authorised!: number;
  @CountField('在职人数.') readonly filled!: number;
}

@ObjectType('Staffing', { description: '人员编制.' })
export class StaffingType {
  @Field(() => StaffingRecordType, { nullable: true, description: 'The latest record.' })
  readonly current?: StaffingRecordType;
  @rate('在职人员控制率 = filled / authorised.') readonly controlRate!: RateType;
}

@ObjectType('AcquiredAsset', { description: '固定资产.' })
export class AcquiredAssetType {
  @IdField('Number of the asset.') readonly assetNo!: string;
  @TextField('Its name.') readonly name!: string;
  @DateField('When it was acquired.') readonly occurredOn!: string;
  @AmountField('What it cost.', { name: 'amount' }) readonly amountFen!: number;
}

@ObjectType('NamedRatio', { description: 'A ratio with its formula and the numbers in it.' })
export class NamedRatioType {
  @IdField('execution-rate-initial, staffing-control-rate, …') readonly id!: string;
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @Field(() => BilingualType, { description: 'Numerator over denominator, in words.' })
  readonly formula!: BilingualType;
  @TextField('Where the definition comes from.') readonly source!: string;
  @rate('The value; undefined with a reason.') readonly value!: RateType;
  @TextField('The formula with its numbers.', { nullable: true }) readonly withNumbers?: string;
}

@ObjectType('Code', { description: 'A code of a classification, with how sure it is.' })
export class CodeType {
  @TextField('functional, economic or project.') readonly table!: string;
  @IdField('The code.') readonly code!: string;
  @TextField('Its name.') readonly name!: string;
  @IdField('The code above it.', { nullable: true }) readonly parent?: string;
  @TextField('found, name-found-code-known, known-not-found or declared.') readonly status!: string;
  @TextField('Where it is printed.') readonly source!: string;
}
