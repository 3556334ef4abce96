import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CountField, FlagField, IdField, PositionField, TextField, TextsField } from '../graphql/field-kinds';
import { MoneyUnitEnum } from '../graphql/scalars';
import { BilingualType } from '../graphql/texts';
import { BudgetYearType } from '../year/budget-year.types';

/** How a change is sent: under a key, on a version, or only tried. */
@ArgsType()
export class ChangeArgs {
  @IdField('单位编码.') readonly unitCode!: string;

  @TextField(
    'The same key with the same input gives the first answer again. Drawn where absent: then nothing is recognised as repeated.',
    { nullable: true },
  )
  readonly idempotencyKey?: string;

  @CountField('Version that the changed stream must have; absent: whatever it has, with retries.', {
    nullable: true,
  })
  readonly expectedVersion?: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only decide: the answer is what it would be, nothing is stored.',
  })
  readonly dryRun!: boolean;
}

@ArgsType()
export class YearChangeArgs extends ChangeArgs {
  @Field(() => Int, { description: '预算年度.' })
  readonly fiscalYear!: number;
}

@ObjectType('ChangeResult', { description: 'What a change did, and the year after it.' })
export class ChangeResultType {
  @CountField('Version of the changed stream.') readonly streamVersion!: number;
  @PositionField('Position of its last event: minPosition of a question that must see it.')
  readonly position!: bigint;
  @FlagField('The key was known: this is the first answer again.') readonly replayed!: boolean;
  @FlagField('Nothing was stored.') readonly dryRun!: boolean;
  @TextsField('Types of the events that were decided; empty where the intent already held.')
  readonly events!: string[];
  @Field(() => [BilingualType], {
    description: 'Rules that it breaks; a year in record mode takes it all the same, and shows it.',
  })
  readonly breaches!: readonly BilingualType[];
  @Field(() => BudgetYearType, {
    nullable: true,
    description:
      'Of a proposal: the year as it would be if it were approved on its own date. A proposal itself moves no figure.',
  })
  readonly ifApproved?: BudgetYearType;
  @Field(() => BudgetYearType, {
    nullable: true,
    description:
      'The year after it (under dryRun: as it would be); null where no year is open, or where this server cannot read what it has just stored: ask again with minPosition.',
  })
  readonly budgetYear?: BudgetYearType;
}

export const moneyUnit = () =>
  Field(() => MoneyUnitEnum, {
    defaultValue: MoneyUnitEnum.WAN_YUAN,
    description: 'Unit of the amounts of this input.',
  });

@InputType({ description: 'An amount on a budget line.' })
export class LineAmountInput {
  @IdField('book/class/functional/project/economic, "-" for no project: general/basic/2200101/-/302.')
  readonly line!: string;
  @TextField('Exact decimal; signed where an adjustment takes away.') readonly amount!: string;
  @Field(() => String, { defaultValue: '0', description: 'The part that is 政府采购, of the same sign.' })
  readonly procurement!: string;
}

@InputType({ description: 'Money on a budget line.' })
export class LineMoneyInput {
  @IdField('The line.') readonly line!: string;
  @TextField('Exact decimal.') readonly amount!: string;
  @CountField('Month 1 to 12, of a payment plan.', { nullable: true }) readonly month?: number;
}

/** The `input` argument of every mutation. */
export const WHAT = { description: 'What is to be stored.' } as const;
