import type { ComparedFigure } from '@ledger/answers';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { PointsField, TextField } from '../graphql/field-kinds';
import { BridgeFigureEnum } from './bridge.types';
import { BudgetYearType } from './budget-year.types';
import { AuditEntryType } from './history.types';

@ArgsType()
export class WhatIfArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Another scoring rule set for all that is asked; see ruleSets.',
  })
  readonly ruleSet?: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Events that are taken for never recorded: event ids, document or voucher numbers. What refers to them goes too.',
  })
  readonly leaveOut!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Commands that are tried one after another on what is known at the view: YAML with a list `entries` as in a year file. They are refused as they would be if they were sent; `by` of an entry says who acts.',
  })
  readonly entries?: string;
}

@ObjectType('ComparedFigure', { description: 'One figure as it is and as it would be.' })
class ComparedFigureType implements ComparedFigure {
  @Field(() => BridgeFigureEnum, { description: 'Which.' }) readonly figure!: ComparedFigure['figure'];
  @TextField('POINT, YUAN or PERCENT.') readonly unit!: ComparedFigure['unit'];
  @PointsField('As it is; null where undefined.', { nullable: true }) readonly before?: number;
  @PointsField('As it would be; null where undefined.', { nullable: true }) readonly after?: number;
  @PointsField('after − before.', { nullable: true }) readonly difference?: number;
}

@ObjectType('WhatIf', { description: 'The view as it would be. Nothing of it is stored.' })
export class WhatIfType {
  @Field(() => BudgetYearType, {
    description:
      'The view under what was supposed. Its basis is that of what it was tried on: the same supposition there repeats it.',
  })
  readonly budgetYear!: BudgetYearType;
  @Field(() => [ComparedFigureType], { description: 'The main figures, before and after.' })
  readonly figures!: readonly ComparedFigure[];
  @Field(() => [AuditEntryType], {
    description: 'What does not count: named, or referring to what was named.',
  })
  readonly leftOut!: readonly unknown[];
  @Field(() => [AuditEntryType], { description: 'What the commands, or the rule set, would record.' })
  readonly added!: readonly unknown[];
}
