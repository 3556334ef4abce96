import type { StreamKind } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumNamed } from '../shapes/enums';
import { CountField, DateTimeField, FlagField, IdField, PositionField } from '../graphql/field-kinds';

@ObjectType('ChangedStream', { description: 'Where facts were added.' })
export class ChangedStreamType {
  @Field(() => enumNamed('StreamKind'), { description: 'What they are of.' }) readonly kind!: StreamKind;
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度; null where the facts are of the unit itself.', { nullable: true })
  readonly fiscalYear?: number;
  @Field(() => [enumNamed('EventType')], { description: 'Types of the facts, each once.' })
  readonly eventTypes!: readonly string[];
}

@ObjectType('LedgerChange', {
  description: 'What has changed since the last message; changes in quick succession come as one.',
})
export class LedgerChangeType {
  @PositionField('Position of the last fact that this is about: minPosition of a question that must see it.')
  readonly position!: bigint;
  @DateTimeField('When that fact was recorded.') readonly recordedAt!: string;
  @Field(() => [ChangedStreamType], { description: 'Where facts were added, at most 500 places.' })
  readonly changed!: readonly ChangedStreamType[];
  @FlagField('False where more places changed than are named: ask for everything anew.')
  readonly complete!: boolean;
}

@ObjectType('WaitingChange', { description: 'That more or fewer proposals may wait for you.' })
export class WaitingChangeType {
  @CountField('How many wait now.') readonly totalCount!: number;
}

@ObjectType('BudgetYearChange', {
  description: 'That a year has changed; changes in quick succession come as one.',
})
export class BudgetYearChangeType {
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
  @PositionField('Position of the last fact that this is about: minPosition of a question that must see it.')
  readonly position!: bigint;
  @DateTimeField('When that fact was recorded.') readonly recordedAt!: string;
  @Field(() => [ChangedStreamType], { description: 'Where facts were added: unit, books, performance.' })
  readonly changed!: readonly ChangedStreamType[];
}
