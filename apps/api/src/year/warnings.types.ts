import { Field, ObjectType } from '@nestjs/graphql';
import { DateField, IdField, TextField, TextsField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';

@ObjectType('WarningCause', {
  description: 'What a warning speaks of; lists are empty where it speaks of none.',
})
export class WarningCauseType {
  @TextsField('Ids of events.') readonly eventIds!: string[];
  @TextsField('Budget lines.') readonly lines!: string[];
  @TextsField('Ids of indicators.') readonly indicatorIds!: string[];
  @TextField('Code of the broken rule.', { nullable: true }) readonly breach?: string;
  @DateField('Date of the fact that broke it.', { nullable: true }) readonly occurredOn?: string;
}

@ObjectType('Warning', { description: '预警. Thresholds are the rule set’s.' })
export class WarningType {
  @IdField('Code of the warning.') readonly code!: string;
  @TextField('notice, warning or breach.') readonly severity!: string;
  @Field(() => BilingualType, { description: 'What it says.' }) readonly text!: BilingualType;
  @Field(() => WarningCauseType, { description: 'What it speaks of.' }) readonly cause!: WarningCauseType;
}
