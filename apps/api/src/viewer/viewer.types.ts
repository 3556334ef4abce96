import type { Right, Role } from '@ledger/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { FlagField, IdField, TextField } from '../graphql/field-kinds';
import { DateScalar } from '../graphql/scalars';
import { BilingualType } from '../graphql/texts';
import { enumNamed } from '../shapes/enums';

@ObjectType('HeldRole', {
  description: 'A role that somebody holds today: their own, or that of another for whom they act.',
})
export class HeldRoleType {
  @IdField('Id of the grant.') readonly grantId!: string;
  @Field(() => enumNamed('Role'), { description: 'Which role.' }) readonly role!: Role;
  @Field(() => BilingualType, { description: 'What it is called.' }) readonly name!: BilingualType;
  @IdField('The unit on which it holds; null: on every unit.', { nullable: true }) readonly unitCode?: string;
  @FlagField('Whether it holds on the units beneath it too.') readonly withSubordinates!: boolean;
  @Field(() => DateScalar, { description: 'The first day.' }) readonly from!: string;
  @Field(() => DateScalar, { description: 'The last day; null: without an end.', nullable: true })
  readonly until?: string;
  @TextField('代理: whose role it is; null where it is their own.', { nullable: true })
  readonly onBehalfOf?: string;
}

@ObjectType('PermittedMutation', { description: 'A mutation that somebody may send.' })
export class MaySendType {
  @TextField('Its name in this schema.') readonly mutation!: string;
  @Field(() => BilingualType, { description: 'What people call it.' }) readonly name!: BilingualType;
}

@ObjectType('NamedRight', { description: 'A right that somebody has.' })
export class MayHaveType {
  @Field(() => enumNamed('Right'), { description: 'Which right.' }) readonly right!: Right;
  @Field(() => BilingualType, { description: 'What people call it.' }) readonly name!: BilingualType;
}

@ObjectType('Viewer', { description: 'Who asks, and what they may do now.' })
export class ViewerType {
  @TextField('Their name; null where nobody is named, on trial.', { nullable: true }) readonly name?: string;
  @TextField('Who vouches for them; null on trial.', { nullable: true }) readonly issuer?: string;
  @IdField('What the issuer calls them; null on trial.', { nullable: true }) readonly subject?: string;
  @FlagField('False on trial: whoever is in may do everything.') readonly bound!: boolean;
  @Field(() => [HeldRoleType], { description: 'The roles that they hold today, their own first. Few.' })
  readonly roles!: readonly HeldRoleType[];
}
