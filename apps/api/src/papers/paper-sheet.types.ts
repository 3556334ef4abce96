import { ObjectType } from '@nestjs/graphql';
import { TextField } from '../graphql/field-kinds';

@ObjectType('PaperSheet', {
  description:
    'The finance bureau’s check sheet (公开情况检查表) as a file, with a sheet for each budget and final accounts. It is not stored.',
})
export class PaperSheetType {
  @TextField('A name for the file.') readonly fileName!: string;
  @TextField('The workbook (xlsx), in base64.') readonly xlsx!: string;
}
