import { ADJUSTMENT_KINDS, type AdjustmentKind, type MoneyUnit } from '@ledger/domain';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';
import { DateField, IdField, TextField } from '../graphql/field-kinds';
import { LineAmountInput, LineMoneyInput, moneyUnit } from './change.types';

const AdjustmentKindEnum = enumOf(ADJUSTMENT_KINDS);
registerEnumType(AdjustmentKindEnum, {
  name: 'AdjustmentKind',
  description: 'supplement 追加, reduction 追减, transfer 调剂 (inside one book, conserves its total).',
});

@InputType({ description: 'A document that gives authority to spend.' })
export class AuthorityInput {
  @DateField('Date of the document.') readonly occurredOn!: string;
  @TextField('文号.') readonly documentNo!: string;
  @Field(() => [LineAmountInput], { description: 'Amounts by line.' }) readonly lines!: LineAmountInput[];
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '预算调整申请.' })
export class ProposeAdjustmentInput {
  @DateField('Date of the proposal.') readonly occurredOn!: string;
  @IdField('Its id.') readonly adjustmentId!: string;
  @Field(() => AdjustmentKindEnum, { description: 'Its kind.' }) readonly kind!: AdjustmentKind;
  @Field(() => [LineAmountInput], { description: 'Signed amounts by line.' })
  readonly items!: LineAmountInput[];
  @TextField('事由.') readonly reason!: string;
  @TextField('法律依据.') readonly legalBasis!: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @TextField('批准文号 that lets a three-public line grow.', { nullable: true })
  readonly threePublicApprovalNo?: string;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: '批准预算调整.' })
export class ApproveAdjustmentInput {
  @DateField('Date of the approval: it takes effect on it.') readonly occurredOn!: string;
  @IdField('Id of the adjustment.') readonly adjustmentId!: string;
  @TextField('文号; may be absent where the proposal names it.', { nullable: true })
  readonly documentNo?: string;
}

@InputType({ description: '不予批准, or 撤回.' })
export class EndAdjustmentInput {
  @DateField('Date.') readonly occurredOn!: string;
  @IdField('Id of the adjustment.') readonly adjustmentId!: string;
  @TextField('Why.') readonly reason!: string;
}

@InputType({ description: '资金到位, or 用款计划.' })
export class LineDocumentInput {
  @DateField('Date of the document.') readonly occurredOn!: string;
  @TextField('文号.') readonly documentNo!: string;
  @Field(() => [LineMoneyInput], { description: 'Amounts by line; a payment plan names the month too.' })
  readonly items!: LineMoneyInput[];
  @moneyUnit() readonly unit!: MoneyUnit;
}
