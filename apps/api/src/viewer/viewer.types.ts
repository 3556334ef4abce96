import type { Right, Role } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { FlagField, IdField, TextField } from '../graphql/field-kinds';
import { DateScalar } from '../graphql/scalars';
import { BilingualType } from '../graphql/texts';
import { enumNamed } from '../shapes/enums';

@ObjectType('HeldRole', {
  description: 'A role that somebody holds today: their own, or that of a person for whom they act.',
})
export class HeldRoleType {
  @IdField('Id of the grant.') readonly grantId!: string;
  @Field(() => enumNamed('Role'), { description: 'Which role.' }) readonly role!: Role;
  @Field(() => BilingualType, { description: 'Its name.' }) readonly name!: BilingualType;
  @IdField('Code of the unit; null for every unit.', { nullable: true }) readonly unitCode?: string;
  @FlagField('Whether it also covers the units below.') readonly withSubordinates!: boolean;
  @Field(() => DateScalar, { description: 'The first day.' }) readonly from!: string;
  @Field(() => DateScalar, { description: 'The last day; null if it has no end.', nullable: true })
  readonly until?: string;
  @TextField('代理: the person whose role it is; null if it is their own.', { nullable: true })
  readonly onBehalfOf?: string;
}

@ObjectType('PermittedMutation', { description: 'A mutation that somebody may send.' })
export class MaySendType {
  @TextField('Its name in this schema.') readonly mutation!: string;
  @Field(() => BilingualType, { description: 'Its name, for people.' }) readonly name!: BilingualType;
}

@ObjectType('NamedRight', { description: 'A right that somebody has.' })
export class MayHaveType {
  @Field(() => enumNamed('Right'), { description: 'Which right.' }) readonly right!: Right;
  @Field(() => BilingualType, { description: 'Its name, for people.' }) readonly name!: BilingualType;
}

@ObjectType('Viewer', { description: 'The person who sends this query, and what they may do now.' })
export class ViewerType {
  @TextField('Their name; null if nobody is named (on trial).', { nullable: true }) readonly name?: string;
  @TextField('The issuer that identifies them; null on trial.', { nullable: true }) readonly issuer?: string;
  @IdField('Their id at the issuer; null on trial.', { nullable: true }) readonly subject?: string;
  @FlagField('Whether rights apply. False on trial, where everybody may do everything.')
  readonly bound!: boolean;
  @Field(() => [HeldRoleType], { description: 'The roles that they hold today, their own first. Few.' })
  readonly roles!: readonly HeldRoleType[];
}
