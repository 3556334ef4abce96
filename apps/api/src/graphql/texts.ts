import { ObjectType } from '@nestjs/graphql';
import { TextField } from './field-kinds';

@ObjectType('Bilingual', { description: 'A text in both languages.' })
export class BilingualType {
  @TextField('Chinese.') readonly zh!: string;
  @TextField('English.') readonly en!: string;
}

@ObjectType('CodeName', {
  description: 'The name of a code: Chinese as the tables print it, English where there is one.',
})
export class CodeNameType {
  @TextField('Chinese.') readonly zh!: string;
  @TextField('English; absent where the tables have none.', { nullable: true }) readonly en?: string;
}
