import { Field, ID, Int } from '@nestjs/graphql';
import { AmountScalar, DateScalar, DateTimeScalar, PointsScalar, PositionScalar } from './scalars';

interface About {
  /** Name in the schema where it differs from the answer's property (`executedFen` is `executed`). */
  readonly name?: string;
  readonly nullable?: boolean;
}

type FieldOf = (description: string, about?: About) => PropertyDecorator;

/** An amount: whole fen in the answer, decimal text in the unit asked for in the schema. */
export const AmountField: FieldOf = (description, about = {}) =>
  Field(() => AmountScalar, { description, ...about });
export const PointsField: FieldOf = (description, about = {}) =>
  Field(() => PointsScalar, { description, ...about });
export const TextField: FieldOf = (description, about = {}) => Field(() => String, { description, ...about });
export const IdField: FieldOf = (description, about = {}) => Field(() => ID, { description, ...about });
export const CountField: FieldOf = (description, about = {}) => Field(() => Int, { description, ...about });
export const FlagField: FieldOf = (description, about = {}) =>
  Field(() => Boolean, { description, ...about });
export const DateField: FieldOf = (description, about = {}) =>
  Field(() => DateScalar, { description, ...about });
export const DateTimeField: FieldOf = (description, about = {}) =>
  Field(() => DateTimeScalar, { description, ...about });
export const PositionField: FieldOf = (description, about = {}) =>
  Field(() => PositionScalar, { description, ...about });
export const TextsField: FieldOf = (description, about = {}) =>
  Field(() => [String], { description, ...about });
