import type { MoneyUnit } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, MoneyUnitEnum } from '../graphql/scalars';

@ObjectType('Money', {
  description:
    'An amount of money, exact. The unit is the one asked for at the root of the view, 万元 unless told otherwise.',
})
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'Decimal text, never rounded: "4738.83".' })
  readonly amount!: string;

  @Field(() => MoneyUnitEnum, { description: '万元, 元 or 分.' })
  readonly moneyUnit!: MoneyUnit;
}
