import type { StreamKind } from '@ledger/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';
import {
  CountField,
  DateTimeField,
  FlagField,
  IdField,
  PositionField,
  TextsField,
} from '../graphql/field-kinds';

const STREAM_KINDS = ['unit', 'budget', 'performance'] as const satisfies readonly StreamKind[];
const StreamKindEnum = enumOf(STREAM_KINDS);

registerEnumType(StreamKindEnum, {
  name: 'StreamKind',
  description: 'What a change is of.',
  valuesMap: {
    unit: { description: 'The unit itself: registration, staffing. Shows in all of its years.' },
    budget: { description: 'The books of a year.' },
    performance: { description: 'Indicators, results and self-assessments of a year.' },
  },
});

@ObjectType('ChangedStream', { description: 'Where facts were added.' })
export class ChangedStreamType {
  @Field(() => StreamKindEnum, { description: 'What they are of.' }) readonly kind!: StreamKind;
  @IdField('单位编码.') readonly unitCode!: string;
  @CountField('预算年度; null where the facts are of the unit itself.', { nullable: true })
  readonly fiscalYear?: number;
  @TextsField('Types of the facts, each once.') readonly eventTypes!: readonly string[];
}

@ObjectType('LedgerChange', {
  description: 'What has changed since the last message; changes in quick succession come as one.',
})
export class LedgerChangeType {
  @PositionField('Position of the last fact that this is about: minPosition of a question that must see it.')
  readonly position!: bigint;
  @DateTimeField('When that fact was recorded.') readonly recordedAt!: string;
  @Field(() => [ChangedStreamType], { description: 'Where facts were added, at most 500 places.' })
  readonly streams!: readonly ChangedStreamType[];
  @FlagField('False where more places changed than are named: ask for everything anew.')
  readonly complete!: boolean;
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
  readonly streams!: readonly ChangedStreamType[];
}
