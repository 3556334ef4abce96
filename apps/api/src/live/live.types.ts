import type { StreamKind } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumNamed } from '../shapes/enums';
import { CountField, DateTimeField, FlagField, IdField, PositionField } from '../graphql/field-kinds';

@ObjectType('ChangedStream', { description: 'A stream to which events were added.' })
export class ChangedStreamType {
  @Field(() => enumNamed('StreamKind'), { description: 'Kind of the stream.' }) readonly kind!: StreamKind;
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度; null for events of the unit itself.', { nullable: true })
  readonly fiscalYear?: number;
  @Field(() => [enumNamed('EventType')], { description: 'Types of the new events, without duplicates.' })
  readonly eventTypes!: readonly string[];
}

@ObjectType('LedgerChange', {
  description:
    'What changed since the last message. Changes in quick succession are combined into one message.',
})
export class LedgerChangeType {
  @PositionField('Position of the last event. Pass it as minPosition to a query that must see it.')
  readonly position!: bigint;
  @DateTimeField('When that event was recorded.') readonly recordedAt!: string;
  @Field(() => [ChangedStreamType], { description: 'The streams to which events were added, at most 500.' })
  readonly changed!: readonly ChangedStreamType[];
  @FlagField('False if more streams changed than are listed. Then query everything again.')
  readonly complete!: boolean;
}

@ObjectType('WaitingChange', { description: 'The number of proposals that wait for you may have changed.' })
export class WaitingChangeType {
  @CountField('How many wait now.') readonly totalCount!: number;
}

@ObjectType('BudgetYearChange', {
  description: 'A change of a year. Changes in quick succession are combined into one message.',
})
export class BudgetYearChangeType {
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
  @PositionField('Position of the last event. Pass it as minPosition to a query that must see it.')
  readonly position!: bigint;
  @DateTimeField('When that event was recorded.') readonly recordedAt!: string;
  @Field(() => [ChangedStreamType], {
    description: 'The streams to which events were added: unit, books, performance.',
  })
  readonly changed!: readonly ChangedStreamType[];
}
