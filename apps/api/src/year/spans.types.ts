import type { StatementSpan, WarningSpan } from '@ledger/answers';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateField } from '../graphql/field-kinds';
import { StatementCheckType } from './statement-check.types';
import { WarningType } from './warnings.types';

@ObjectType('WarningSpan', {
  description: 'A warning with the days on which it stands, in these words, as far as the view reaches.',
})
export class WarningSpanType {
  @DateField('First day, inclusive.') readonly from!: WarningSpan['from'];
  @DateField('First day on which it does not stand any more; null where it still does.', { nullable: true })
  readonly until?: string;
  @Field(() => WarningType, { description: 'What it says of those days.' }) readonly warning!: WarningType;
}

@ObjectType('StatementSpan', {
  description:
    'A published report held against the ledger, with the days on which it is the one that counts.',
})
export class StatementSpanType {
  @DateField('The last day of the period that it speaks of: from there on it can be seen.')
  readonly from!: StatementSpan['from'];
  @DateField('First day of the statement that takes its place; null where none does.', { nullable: true })
  readonly until?: string;
  @Field(() => StatementCheckType, { description: 'What the comparison found.' })
  readonly check!: StatementCheckType;
}
