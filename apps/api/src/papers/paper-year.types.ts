import { ObjectType } from '@nestjs/graphql';
import { CountField, TextField } from '../graphql/field-kinds';

@ObjectType('PaperYear', {
  description:
    'A year in `record` mode that was made of a paper: what it states, and the money of its tables on budget lines. It is not ' +
    'stored. Look at it, correct what is assumed, and import it as a year file.',
})
export class PaperYearType {
  @TextField('The year file (YAML). Its first lines and the comments on its lines say what is assumed.')
  readonly yearFile!: string;
  @CountField('How many budget lines it has.') readonly lineCount!: number;
  @CountField('Of how many of them something is assumed.') readonly assumedLineCount!: number;
  @CountField('How many printed amounts became no line. The first lines of the file list them with reasons.')
  readonly notLineCount!: number;
}
