import { Field, ObjectType } from '@nestjs/graphql';
import { AmountField, CountField, DateField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { RateType } from '../graphql/rate';
import { BilingualType } from '../graphql/texts';

const rate = (description: string) => Field(() => RateType, { description });

@ObjectType('ThreePublicKindFigures', { description: 'One kind of 三公经费.' })
export class ThreePublicKindType {
  @IdField('overseas, vehiclePurchase, vehicleRunning or reception.') readonly kind!: string;
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @AmountField('spent − reversed.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('Cap of this kind; null where none is set.', { name: 'control', nullable: true })
  readonly controlFen?: number;
  @AmountField('上年决算数; null where not known.', { name: 'lastYearFinal', nullable: true })
  readonly lastYearFinalFen?: number;
  @AmountField('executed − last year’s final.', { name: 'change', nullable: true })
  readonly changeFen?: number;
  @rate('变动率 = change / last year’s final.') readonly changeRate!: RateType;
}

@ObjectType('ThreePublicMonth', { description: 'One month of 三公经费.' })
export class ThreePublicMonthType {
  @CountField('1 to 12.') readonly month!: number;
  @AmountField('In this month alone.', { name: 'inMonth' }) readonly inMonthFen!: number;
  @AmountField('From January up to this month.', { name: 'cumulative' }) readonly cumulativeFen!: number;
}

@ObjectType('ThreePublicControl', { description: '三公经费控制数.' })
export class ThreePublicControlType {
  @DateField('In force from this day on.') readonly occurredOn!: string;
  @TextField('set or raised.') readonly how!: string;
  @AmountField('The total.', { name: 'total' }) readonly totalFen!: number;
  @TextField('批准文号; null where none was given.', { nullable: true }) readonly approvalNo?: string;
}

@ObjectType('ReceptionCheck', { description: 'One rule of 公务接待 and whether it holds.' })
export class ReceptionCheckType {
  @TextField('Code of the breach that it is about.') readonly rule!: string;
  @FlagField('Whether it holds.') readonly holds!: boolean;
  @Field(() => BilingualType, { description: 'The rule with its numbers.' }) readonly text!: BilingualType;
}

@ObjectType('Reception', { description: '公务接待, one voucher.' })
export class ReceptionType {
  @IdField('凭证号.') readonly voucherNo!: string;
  @DateField('Date of the voucher.') readonly occurredOn!: string;
  @TextField('Payee.') readonly payee!: string;
  @AmountField('Amount of the voucher.', { name: 'amount' }) readonly amountFen!: number;
  @CountField('来宾人数.', { nullable: true }) readonly guests?: number;
  @CountField('陪餐人数.', { nullable: true }) readonly companions?: number;
  @TextField('公函号.', { nullable: true }) readonly officialLetterNo?: string;
  @FlagField('Whether every rule holds.') readonly inOrder!: boolean;
  @Field(() => [ReceptionCheckType], { description: 'Each rule with its outcome.' })
  readonly checks!: ReceptionCheckType[];
}

@ObjectType('VehicleSpending', { description: '公务用车, by number plate.' })
export class VehicleSpendingType {
  @TextField('车牌号; null for vouchers without one.', { nullable: true }) readonly vehicle?: string;
  @CountField('Number of vouchers.') readonly vouchers!: number;
  @AmountField('spent − reversed.', { name: 'executed' }) readonly executedFen!: number;
}

@ObjectType('ThreePublicApart', {
  description: 'The same codes in a book outside 财政拨款: listed apart, in no other figure.',
})
export class ThreePublicApartType {
  @TextField('The book.') readonly book!: string;
  @AmountField('spent − reversed.', { name: 'executed' }) readonly executedFen!: number;
}

@ObjectType('ThreePublic', {
  description:
    '三公经费, derived from economic codes (30212, 30217, 30231, 31013, 30913), basic plus project, books one to three.',
})
export class ThreePublicType {
  @AmountField('spent − reversed, each on its own date.', { name: 'executed' }) readonly executedFen!: number;
  @Field(() => [ThreePublicKindType], { description: 'By kind.' }) readonly byKind!: ThreePublicKindType[];
  @Field(() => [ThreePublicMonthType], { description: 'By month.' })
  readonly byMonth!: ThreePublicMonthType[];
  @Field(() => ThreePublicControlType, {
    nullable: true,
    description: 'In force at the point; null where none was set: then nothing is checked.',
  })
  readonly control?: ThreePublicControlType;
  @rate('三公经费控制率 = executed / control number.') readonly controlRate!: RateType;
  @AmountField('control number − executed.', { name: 'remaining', nullable: true })
  readonly remainingFen?: number;
  @AmountField('上年决算数.', { name: 'lastYearFinal', nullable: true }) readonly lastYearFinalFen?: number;
  @AmountField('executed − last year’s final.', { name: 'change', nullable: true })
  readonly changeFen?: number;
  @rate('变动率（决算）.') readonly changeRate!: RateType;
  @AmountField('上年预算数.', { name: 'lastYearBudget', nullable: true }) readonly lastYearBudgetFen?: number;
  @rate('变动率（预算）= (control number − last year’s budget) / last year’s budget.')
  readonly budgetChangeRate!: RateType;
  @Field(() => [ThreePublicApartType], { description: 'Outside 财政拨款.' })
  readonly apart!: ThreePublicApartType[];
  @Field(() => [ReceptionType], { description: 'Reception vouchers, in order of dates.' })
  readonly receptions!: ReceptionType[];
  @Field(() => [VehicleSpendingType], { description: 'By number plate.' })
  readonly vehicles!: VehicleSpendingType[];
  @Field(() => [BilingualType], { description: 'What is to be noted: no control number, say.' })
  readonly notices!: BilingualType[];
}
