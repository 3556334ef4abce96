import type { MoneyUnit } from '@ledger/domain';
import { Field, InputType } from '@nestjs/graphql';
import { CountField, DateField, IdField, TextField } from '../graphql/field-kinds';
import { moneyUnit } from './change.types';
import { ThreePublicAmountsInput } from './year.inputs';

@InputType({ description: '签订合同.' })
export class MakeCommitmentInput {
  @DateField('Date of the contract.') readonly occurredOn!: string;
  @IdField('Its id.') readonly commitmentId!: string;
  @IdField('The line it is charged to.') readonly line!: string;
  @TextField('Exact decimal.') readonly amount!: string;
  @TextField('合同编号.') readonly contractNo!: string;
  @TextField('供应商.') readonly supplier!: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '释放合同余额.' })
export class ReleaseCommitmentInput {
  @DateField('Date.') readonly occurredOn!: string;
  @IdField('Id of the commitment.') readonly commitmentId!: string;
  @TextField('Absent: all that is open.', { nullable: true }) readonly amount?: string;
  @TextField('Why.') readonly reason!: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '公务接待事项.' })
export class ReceptionInput {
  @CountField('来宾人数.') readonly guests!: number;
  @CountField('陪餐人数.') readonly companions!: number;
  @TextField('公函号.', { nullable: true }) readonly officialLetterNo?: string;
}

@InputType({ description: '支出凭证.' })
export class RecordExpenditureInput {
  @DateField('Date of the voucher.') readonly occurredOn!: string;
  @IdField('凭证号.') readonly voucherNo!: string;
  @IdField('The line it is charged to.') readonly line!: string;
  @IdField('Equal to or beneath the line’s economic code.') readonly economicCode!: string;
  @TextField('Exact decimal, positive.') readonly amount!: string;
  @Field(() => String, { defaultValue: '0', description: 'The part that is 政府采购.' })
  readonly procurement!: string;
  @TextField('Payee.') readonly payee!: string;
  @TextField('摘要.', { nullable: true }) readonly summary?: string;
  @IdField('The commitment that it pays.', { nullable: true }) readonly commitmentId?: string;
  @Field(() => ReceptionInput, { nullable: true, description: 'Of 公务接待.' })
  readonly reception?: ReceptionInput;
  @TextField('车牌号.', { nullable: true }) readonly vehicle?: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '红字冲销.' })
export class ReverseExpenditureInput {
  @DateField('Date of the red-letter voucher.') readonly occurredOn!: string;
  @IdField('Its number.') readonly reversalNo!: string;
  @IdField('The voucher that is reversed.') readonly voucherNo!: string;
  @TextField('Positive; absent: all that is not yet reversed.', { nullable: true }) readonly amount?: string;
  @TextField('The part that is 政府采购.', { nullable: true }) readonly procurement?: string;
  @TextField('Why.') readonly reason!: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '三公经费控制数.' })
export class ThreePublicControlInput {
  @DateField('In force from this day on.') readonly occurredOn!: string;
  @TextField('The total.') readonly total!: string;
  @Field(() => ThreePublicAmountsInput, { nullable: true, description: 'Caps by kind.' })
  readonly byKind?: ThreePublicAmountsInput;
  @TextField('批准文号; a raise needs one.', { nullable: true }) readonly approvalNo?: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '购置固定资产.' })
export class AcquireFixedAssetInput {
  @DateField('Date.') readonly occurredOn!: string;
  @IdField('资产编号.') readonly assetNo!: string;
  @TextField('Its name.') readonly name!: string;
  @TextField('Exact decimal.') readonly amount!: string;
  @TextField('The voucher that paid for it.', { nullable: true }) readonly voucherNo?: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}
