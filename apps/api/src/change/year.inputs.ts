import type { BudgetMode, CodeTable, MoneyUnit } from '@ledger/domain';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { CountField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { CodeTableEnum } from '../graphql/code-table';
import { enumOf } from '../graphql/enum-of';
import { LineAmountInput, moneyUnit } from './change.types';

const BudgetModeEnum = enumOf(['control', 'record'] satisfies readonly BudgetMode[]);
registerEnumType(BudgetModeEnum, {
  name: 'BudgetMode',
  description: 'control: breaches are refused. record: a past year as it was, breaches are stored and shown.',
});

@InputType({ description: 'Amounts by kind of 三公经费.' })
export class ThreePublicAmountsInput {
  @TextField('因公出国（境）费.', { nullable: true }) readonly overseas?: string;
  @TextField('公务用车购置费.', { nullable: true }) readonly vehiclePurchase?: string;
  @TextField('公务用车运行维护费.', { nullable: true }) readonly vehicleRunning?: string;
  @TextField('公务接待费.', { nullable: true }) readonly reception?: string;
}

@InputType({ description: 'Last year’s figures, for comparatives.' })
export class LastYearInput {
  @TextField('支出合计.', { nullable: true }) readonly expenditure?: string;
  @TextField('基本支出.', { nullable: true }) readonly basic?: string;
  @TextField('人员经费.', { nullable: true }) readonly personnel?: string;
  @TextField('日常公用经费.', { nullable: true }) readonly dailyPublic?: string;
  @TextField('三公经费预算数.', { nullable: true }) readonly threePublicBudget?: string;
  @Field(() => ThreePublicAmountsInput, {
    nullable: true,
    description: '三公经费决算数; kinds not named are 0.',
  })
  readonly threePublicFinal?: ThreePublicAmountsInput;
}

@InputType({ description: '开立年度账.' })
export class OpenYearInput {
  @Field(() => BudgetModeEnum, { description: 'How rules are applied.' }) readonly mode!: BudgetMode;
  @FlagField('Whether spending above 用款计划 is a breach.') readonly paymentPlanEnforced!: boolean;
  @Field(() => LastYearInput, { nullable: true, description: 'Where known.' })
  readonly lastYear?: LastYearInput;
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: 'A code that the tables lack.' })
export class DeclaredCodeInput {
  @Field(() => CodeTableEnum, { description: 'Which table.' }) readonly table!: CodeTable;
  @IdField('The code.') readonly code!: string;
  @TextField('Its name.') readonly name!: string;
  @IdField('The code above it.', { nullable: true }) readonly parent?: string;
  @TextField('Where it is printed.') readonly source!: string;
}

@InputType({ description: 'A reason.' })
export class ReasonInput {
  @TextField('Why.') readonly reason!: string;
}

@InputType({ description: '结转 out of a closed year.' })
export class ReleaseCarryForwardInput {
  @IdField('Its id, the same in both years.') readonly carryId!: string;
  @Field(() => [LineAmountInput], { description: 'What is carried, by line.' })
  readonly items!: LineAmountInput[];
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: 'A carry-forward that is given up.' })
export class RevokeCarryForwardInput {
  @IdField('Its id.') readonly carryId!: string;
  @TextField('Why.') readonly reason!: string;
}

@InputType({ description: '上年结转 into this year.' })
export class CarryInInput {
  @IdField('Its id, the same in both years.') readonly carryId!: string;
  @CountField('The year that released it: the one before.') readonly fromYear!: number;
  @Field(() => [LineAmountInput], {
    nullable: true,
    description: 'Only where the earlier year is not in this ledger.',
  })
  readonly items?: LineAmountInput[];
  @moneyUnit() readonly unit!: MoneyUnit;
}

@InputType({ description: 'A carry-in that is cancelled for good.' })
export class CancelCarryInInput {
  @IdField('Its id.') readonly carryId!: string;
  @CountField('The year that released it.') readonly fromYear!: number;
  @TextField('Why.') readonly reason!: string;
}
