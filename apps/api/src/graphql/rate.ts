import { percentText, type Rate } from '@ledger/domain';
import { ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FlagField } from './field-kinds';

@ObjectType('Rate', {
  description:
    'An exact fraction. Undefined, with a reason, where the denominator is zero: never 0 % or 100 %.',
})
export class RateType {
  @FlagField('Whether the rate has a value.') readonly defined!: boolean;
}

@Resolver(() => RateType)
export class RateResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Percent with two decimals, half up: "126.40". Null where undefined.',
  })
  percent(@Parent() rate: Rate): string | undefined {
    return percentText(rate);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Numerator of the exact fraction. Null where undefined.',
  })
  numerator(@Parent() rate: Rate): string | undefined {
    return rate.defined ? String(rate.numerator) : undefined;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Denominator of the exact fraction, positive. Null where undefined.',
  })
  denominator(@Parent() rate: Rate): string | undefined {
    return rate.defined ? String(rate.denominator) : undefined;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it is undefined: ZERO_DENOMINATOR or NO_DATA.',
  })
  undefinedReason(@Parent() rate: Rate): string | undefined {
    return rate.defined ? undefined : rate.reason;
  }
}
