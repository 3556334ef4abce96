import type { MoneyUnit } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, MoneyUnitEnum } from '../graphql/scalars';

@ObjectType('Money', {
  description:
    'An exact amount of money. The argument moneyUnit of the root field sets its unit; the default is 万元.',
})
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'Decimal text, never rounded: "4738.83".' })
  readonly amount!: string;

  @Field(() => MoneyUnitEnum, { description: '万元, 元 or 分.' })
  readonly moneyUnit!: MoneyUnit;
}
