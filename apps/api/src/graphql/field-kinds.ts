import { Field, ID, Int } from '@nestjs/graphql';
import { DateTimeScalar, PositionScalar } from './scalars';

interface About {
  readonly nullable?: boolean;
  /** Names the alternative. */
  readonly deprecationReason?: string;
}

type FieldOf = (description: string, about?: About) => PropertyDecorator;

export const TextField: FieldOf = (description, about = {}) => Field(() => String, { description, ...about });
export const IdField: FieldOf = (description, about = {}) => Field(() => ID, { description, ...about });
export const CountField: FieldOf = (description, about = {}) => Field(() => Int, { description, ...about });
export const FlagField: FieldOf = (description, about = {}) =>
  Field(() => Boolean, { description, ...about });
export const DateTimeField: FieldOf = (description, about = {}) =>
  Field(() => DateTimeScalar, { description, ...about });
export const PositionField: FieldOf = (description, about = {}) =>
  Field(() => PositionScalar, { description, ...about });
export const TextsField: FieldOf = (description, about = {}) =>
  Field(() => [String], { description, ...about });
