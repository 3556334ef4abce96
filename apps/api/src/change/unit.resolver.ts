import { UNIT_LEVELS } from '@ledger/domain';
import { Args, Context, Field, InputType, Mutation, registerEnumType, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { CountField, DateField, IdField, TextField } from '../graphql/field-kinds';
import { ChangeArgs, ChangeResultType, WHAT } from './change.types';
import { Changes } from './changes';
import { enumOf } from '../graphql/enum-of';

const UnitLevelEnum = enumOf(UNIT_LEVELS);
registerEnumType(UnitLevelEnum, {
  name: 'UnitLevel',
  description: '财政部门 → 一级预算单位 → 下级预算单位.',
});

@InputType({ description: '登记预算单位.' })
class RegisterUnitInput {
  @DateField('The day it takes effect.') readonly occurredOn!: string;
  @TextField('Its name.') readonly name!: string;
  @Field(() => UnitLevelEnum, { description: 'Its level.' }) readonly level!: (typeof UNIT_LEVELS)[number];
  @IdField('The unit above, registered before.', { nullable: true }) readonly parentCode?: string;
  @TextField('财政区划, by name.') readonly region!: string;
}

@InputType({ description: '登记编制和在职人数.' })
class RecordStaffingInput {
  @DateField('The day it takes effect.') readonly occurredOn!: string;
  @CountField('编制数.') readonly authorised!: number;
  @CountField('在职人数.') readonly filled!: number;
  @TextField('Where the numbers come from.', { nullable: true }) readonly source?: string;
}

@Resolver()
export class UnitResolver {
  constructor(private readonly changes: Changes) {}

  @Mutation(() => ChangeResultType, { description: '登记预算单位: a registration cannot be changed.' })
  registerUnit(
    @Args() args: ChangeArgs,
    @Args('input', WHAT) input: RegisterUnitInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.unit(args, { type: 'RegisterUnit', unitCode: args.unitCode, ...input }, request);
  }

  @Mutation(() => ChangeResultType, { description: '登记编制和在职人数: replaces what was recorded before.' })
  recordStaffing(
    @Args() args: ChangeArgs,
    @Args('input', WHAT) input: RecordStaffingInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.unit(args, { type: 'RecordStaffing', ...input }, request);
  }
}
