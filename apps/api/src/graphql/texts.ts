import { ObjectType } from '@nestjs/graphql';
import { TextField } from './field-kinds';

@ObjectType('Bilingual', { description: 'A text in both languages.' })
export class BilingualType {
  @TextField('Chinese.') readonly zh!: string;
  @TextField('English.') readonly en!: string;
}
