import type { ChangesAnswer, ChangeSum } from '@ledger/answers';
import { Field, ObjectType } from '@nestjs/graphql';
import { AmountField, CountField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { BudgetStepType } from './history.types';

@ObjectType('ChangeSum', { description: 'Adjustments of one kind between two points.' })
export class ChangeSumType implements ChangeSum {
  @TextField('Kind, as of a budget step.') readonly kind!: ChangeSum['kind'];
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @CountField('How many.') readonly count!: number;
  @AmountField('What they add to the budget, signed.', { name: 'net' }) readonly netFen!: number;
  @AmountField('What they put onto lines.', { name: 'moved' }) readonly movedFen!: number;
}

@ObjectType('Changes', {
  description: '预算调整 between two points: before + authority + added − removed = after.',
})
export class ChangesType implements Omit<ChangesAnswer, 'added' | 'removed' | 'byKind'> {
  @AmountField('全年预算 at the first point.', { name: 'before' }) readonly beforeFen!: number;
  @AmountField('全年预算 at the second point.', { name: 'after' }) readonly afterFen!: number;
  @AmountField('What the appropriation changed by.', { name: 'authority' }) readonly authorityFen!: number;
  @Field(() => [BudgetStepType], { description: 'Standing at the second point only, by date.' })
  readonly added!: BudgetStepType[];
  @Field(() => [BudgetStepType], { description: 'Standing at the first point only.' })
  readonly removed!: BudgetStepType[];
  @Field(() => [ChangeSumType], { description: 'Count and amount of what was added.' })
  readonly byKind!: ChangeSumType[];
}
