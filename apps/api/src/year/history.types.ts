import { Field, ObjectType } from '@nestjs/graphql';
import {
  AmountField,
  CountField,
  DateField,
  DateTimeField,
  FlagField,
  IdField,
  PositionField,
  TextField,
  TextsField,
} from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { PointSplitType } from './scorecard.types';

const words = (description: string) => Field(() => BilingualType, { description });

@ObjectType('LineAmount', { description: 'An amount on a line, signed.' })
export class LineAmountType {
  @IdField('Key of the line.') readonly line!: string;
  @AmountField('The amount.', { name: 'amount' }) readonly amountFen!: number;
  @AmountField('The part that is 政府采购.', { name: 'procurement' }) readonly procurementFen!: number;
}

@ObjectType('StepItem', { description: 'What a change of the budget did to one line.' })
export class StepItemType extends LineAmountType {
  @AmountField('The line’s budget before it.', { name: 'before' }) readonly beforeFen!: number;
  @AmountField('The line’s budget after it.', { name: 'after' }) readonly afterFen!: number;
}

@ObjectType('BudgetStep', {
  description: 'One change of the budget: an approved adjustment, its withdrawal, or a carry-in.',
})
export class BudgetStepType {
  @IdField('Id of the event.') readonly eventId!: string;
  @PositionField('Its position.') readonly position!: bigint;
  @TextField('supplement 追加, reduction 追减, transfer 调剂, withdrawal, carry-in or carry-in-cancelled.')
  readonly kind!: string;
  @words('Name of the kind.') readonly name!: BilingualType;
  @IdField('Id of the adjustment.', { nullable: true }) readonly adjustmentId?: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @TextField('事由.', { nullable: true }) readonly reason?: string;
  @TextField('法律依据.', { nullable: true }) readonly legalBasis?: string;
  @TextField('批准文号 for a line of 三公经费.', { nullable: true }) readonly threePublicApprovalNo?: string;
  @TextField('Who proposed it.', { nullable: true }) readonly proposedBy?: string;
  @DateField('Date of the proposal.', { nullable: true }) readonly proposedOn?: string;
  @TextField('Who approved or withdrew it.', { nullable: true }) readonly settledBy?: string;
  @DateField('When it took effect in the books.') readonly occurredOn!: string;
  @DateTimeField('When the system learned it.') readonly recordedAt!: string;
  @AmountField('What it adds to the budget, signed; 0 for a transfer.', { name: 'net' })
  readonly netFen!: number;
  @AmountField('Sum of what it adds to lines.', { name: 'moved' }) readonly movedFen!: number;
  @AmountField('The budget before it.', { name: 'before' }) readonly beforeFen!: number;
  @AmountField('The budget after it.', { name: 'after' }) readonly afterFen!: number;
  @Field(() => [StepItemType], { description: 'What it did to each line.' }) readonly items!: StepItemType[];
  @TextsField('Codes of the rules that it broke, in record mode.') readonly breaches!: string[];
}

@ObjectType('ProposalStatus', { description: 'What became of a proposal, and when.' })
export class ProposalStatusType {
  @TextField('proposed, approved, rejected or withdrawn.') readonly status!: string;
  @words('Its name.') readonly name!: BilingualType;
  @DateField('From this day on.') readonly on!: string;
  @DateTimeField('When the system learned it.') readonly recordedAt!: string;
  @PositionField('Position of the event.') readonly position!: bigint;
  @IdField('Id of the event.') readonly eventId!: string;
  @TextField('Who did it.') readonly by!: string;
  @TextField('Why; of a rejection or withdrawal.', { nullable: true }) readonly because?: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
}

@ObjectType('AdjustmentProposal', { description: '预算调整申请 with what became of it.' })
export class ProposalType {
  @IdField('Id of the adjustment.') readonly adjustmentId!: string;
  @TextField('supplement 追加, reduction 追减 or transfer 调剂.') readonly kind!: string;
  @words('Name of the kind.') readonly name!: BilingualType;
  @TextField('At the point: proposed, approved, rejected or withdrawn.') readonly status!: string;
  @words('Name of the status.') readonly statusName!: BilingualType;
  @DateField('Date of the proposal.') readonly proposedOn!: string;
  @TextField('Who proposed it.') readonly proposedBy!: string;
  @TextField('事由.') readonly reason!: string;
  @TextField('法律依据.') readonly legalBasis!: string;
  @TextField('批准文号 for a line of 三公经费.', { nullable: true }) readonly threePublicApprovalNo?: string;
  @AmountField('What it would add, signed.', { name: 'net' }) readonly netFen!: number;
  @AmountField('Sum of what it would add to lines.', { name: 'moved' }) readonly movedFen!: number;
  @Field(() => [LineAmountType], { description: 'By line.' }) readonly items!: LineAmountType[];
  @Field(() => [ProposalStatusType], { description: 'Each status with its day, by date.' })
  readonly history!: ProposalStatusType[];
  @TextsField('Codes of the rules that it broke, in record mode.') readonly breaches!: string[];
}

@ObjectType('Adjustments', { description: '年初预算 → each change → 全年预算.' })
export class AdjustmentsType {
  @AmountField('年初预算数.', { name: 'initial' }) readonly initialFen!: number;
  @AmountField('全年预算数.', { name: 'adjusted' }) readonly adjustedFen!: number;
  @Field(() => [BudgetStepType], { description: 'In the order in which they took effect.' })
  readonly steps!: BudgetStepType[];
  @Field(() => [ProposalType], { description: 'Every proposal, in order of dates.' })
  readonly proposals!: ProposalType[];
}

@ObjectType('AuditEntry', { description: 'One fact of the log.' })
export class AuditEntryType {
  @IdField('Id of the event.') readonly eventId!: string;
  @TextField('Stream that it was appended to.') readonly streamId!: string;
  @PositionField('Its position.') readonly position!: bigint;
  @TextField('Type of the event.') readonly type!: string;
  @words('Name of the type.') readonly title!: BilingualType;
  @DateField('When it took effect in the books.') readonly occurredOn!: string;
  @DateTimeField('When the system learned it.') readonly recordedAt!: string;
  @TextField('Who acted.') readonly actor!: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @TextField('凭证号.', { nullable: true }) readonly voucherNo?: string;
  @AmountField('As it changes the books, signed; null for facts without an amount.', {
    name: 'amount',
    nullable: true,
  })
  readonly amountFen?: number;
  @words('What it says.') readonly summary!: BilingualType;
  @FlagField('Recorded after the month of its date had ended.') readonly late!: boolean;
  @TextsField('Codes of the rules that it broke, in record mode.') readonly breaches!: string[];
}

@ObjectType('ReplayIndicator', { description: 'An indicator whose points a row changed.' })
export class ReplayIndicatorType {
  @IdField('Id of the indicator.') readonly indicatorId!: string;
  @TextField('三级指标.') readonly level3!: string;
  @Field(() => PointSplitType, { nullable: true, description: 'Null where the indicator enters.' })
  readonly before?: PointSplitType;
  @Field(() => PointSplitType, { nullable: true, description: 'Null where it leaves.' })
  readonly after?: PointSplitType;
}

@ObjectType('ReplayRow', {
  description: 'One document (or vouchers between two, or a date that passed) and what it did to the score.',
})
export class ReplayRowType {
  @TextField('event, vouchers or calendar.') readonly kind!: string;
  @DateField('Date; of the last voucher where several are summed.') readonly occurredOn!: string;
  @PositionField('Position of the last event in the row; null for a calendar row.', { nullable: true })
  readonly position?: bigint;
  @CountField('How many events the row stands for.') readonly events!: number;
  @words('What it is.') readonly title!: BilingualType;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @words('What it changed.') readonly change!: BilingualType;
  @Field(() => PointSplitType, { nullable: true, description: 'The score before.' })
  readonly before?: PointSplitType;
  @Field(() => PointSplitType, { nullable: true, description: 'The score after.' })
  readonly after?: PointSplitType;
  @AmountField('Executed after the row.', { name: 'executed' }) readonly executedFen!: number;
  @AmountField('全年预算数 after the row.', { name: 'adjusted' }) readonly adjustedFen!: number;
  @Field(() => [ReplayIndicatorType], { description: 'What it did to each indicator.' })
  readonly indicators!: ReplayIndicatorType[];
}

@ObjectType('Voucher', { description: '凭证: an expenditure, or the reversal (红字冲销) of one.' })
export class VoucherType {
  @IdField('Id of the event.') readonly eventId!: string;
  @PositionField('Its position.') readonly position!: bigint;
  @TextField('expenditure or reversal.') readonly kind!: string;
  @TextField('凭证号; of a reversal, of the voucher that is reversed.') readonly voucherNo!: string;
  @TextField('Number of the red-letter voucher.', { nullable: true }) readonly reversalNo?: string;
  @DateField('Date of the voucher.') readonly occurredOn!: string;
  @DateTimeField('When the system learned it.') readonly recordedAt!: string;
  @TextField('Who acted.') readonly actor!: string;
  @TextField('The line it is charged to.') readonly line!: string;
  @TextField('Economic code.') readonly economicCode!: string;
  @TextField('Its name; null where no table knows it.', { nullable: true }) readonly economicName?: string;
  @AmountField('Positive, also of a reversal.', { name: 'amount' }) readonly amountFen!: number;
  @AmountField('The part that is 政府采购.', { name: 'procurement' }) readonly procurementFen!: number;
  @TextField('Payee; null for a reversal.', { nullable: true }) readonly payee?: string;
  @TextField('摘要.', { nullable: true }) readonly summary?: string;
  @TextField('Reason of a reversal.', { nullable: true }) readonly reason?: string;
  @AmountField('What no reversal has taken back.', { name: 'remaining', nullable: true })
  readonly remainingFen?: number;
  @TextField('车牌号.', { nullable: true }) readonly vehicle?: string;
  @TextField('Id of the contract that it pays.', { nullable: true }) readonly commitmentId?: string;
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the rules that it broke, in record mode; null for a reversal.',
  })
  readonly breaches?: string[];
}
