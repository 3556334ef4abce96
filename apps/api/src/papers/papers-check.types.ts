import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { CountField, IdField } from '../graphql/field-kinds';
import { PaperCheckType, PaperDutyCountType, PaperFindingType, PaperRefusalType } from './paper.types';
import { PaperSheetType } from './paper-sheet.types';

/** Papers that are checked together. */
export const MOST_TOGETHER = 10;

@InputType({ description: 'The unit whose figures several papers are compared with.' })
export class PapersAgainstInput {
  @IdField('Code of the unit.') readonly unitCode!: string;
  @CountField('预算年度. If omitted, each paper is compared with the year that it is about.', {
    nullable: true,
  })
  readonly fiscalYear?: number | null;
}

@ObjectType('PapersCheck', {
  description: 'What several papers have against themselves, and against each other.',
})
export class PapersCheckType {
  @Field(() => [PaperCheckType], { description: 'One for each upload, in their order. At most ten.' })
  readonly papers!: PaperCheckType[];
  @Field(() => [PaperFindingType], {
    description:
      'Contradictions between papers of one office. Ids of figures begin with the number of the paper: `2:t1.r2.c3` is ' +
      '`t1.r2.c3` of the second paper.',
  })
  readonly across!: PaperFindingType[];
  @Field(() => [PaperDutyCountType], { description: 'The duties between papers, by kind.' })
  readonly duties!: PaperDutyCountType[];
  @Field(() => PaperSheetType, {
    nullable: true,
    description:
      'The bureau’s check sheets, if `sheetFrom` was given and a budget or final accounts are among them.',
  })
  readonly checkSheet?: PaperSheetType;
  @Field(() => PaperRefusalType, {
    nullable: true,
    description: 'Why the papers were not checked against each other, or not at all.',
  })
  readonly refusal?: PaperRefusalType;
}
