import { percentText, type Rate } from '@ledger/domain';
import { ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { FlagField } from './field-kinds';

@ObjectType('Rate', {
  description:
    'An exact fraction. Undefined, with a reason, where the denominator is zero: never 0 % or 100 %.',
})
export class RateType {
  @FlagField('Whether the rate has a value.') readonly defined!: boolean;
}

/** Its methods take the parent without `@Parent`, as those of `BudgetYearResolver` do. */
@Resolver(() => RateType)
export class RateResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Percent with two decimals, half up: "126.40". Null where undefined.',
  })
  percent(rate: Rate): string | undefined {
    return percentText(rate);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Numerator of the exact fraction. Null where undefined.',
  })
  numerator(rate: Rate): string | undefined {
    return rate.defined ? String(rate.numerator) : undefined;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Denominator of the exact fraction, positive. Null where undefined.',
  })
  denominator(rate: Rate): string | undefined {
    return rate.defined ? String(rate.denominator) : undefined;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it is undefined: ZERO_DENOMINATOR or NO_DATA.',
  })
  undefinedReason(rate: Rate): string | undefined {
    return rate.defined ? undefined : rate.reason;
  }
}
