import { createUnionType, Field, Float, ObjectType } from '@nestjs/graphql';
import { CountField, TextField } from '../graphql/field-kinds';

@ObjectType('PaperBox', { description: 'A box on a page, in points from its upper left corner.' })
export class PaperBoxType {
  @Field(() => Float, { description: 'Left edge.' }) readonly left!: number;
  @Field(() => Float, { description: 'Top edge.' }) readonly top!: number;
  @Field(() => Float, { description: 'Right edge.' }) readonly right!: number;
  @Field(() => Float, { description: 'Bottom edge.' }) readonly bottom!: number;
}

@ObjectType('PaperTextPlace', { description: 'Characters of a paragraph.' })
export class PaperTextPlaceType {
  @CountField('Which paragraph, from 0.') readonly paragraph!: number;
  @CountField('First character, from 0.') readonly from!: number;
  @CountField('Index after the last character.') readonly to!: number;
}

@ObjectType('PaperParagraph', { description: 'A paragraph of the paper, as read.' })
export class PaperParagraphType {
  @CountField('The page it begins on.') readonly page!: number;
  @TextField('Its text, in one line.') readonly text!: string;
}

@ObjectType('PaperCell', {
  description: 'A cell. Places covered by a merged cell have no cell of their own.',
})
export class PaperCellType {
  @CountField('From 0.') readonly row!: number;
  @CountField('From 0.') readonly column!: number;
  @CountField('Rows that it spans.') readonly rowSpan!: number;
  @CountField('Columns that it spans.') readonly columnSpan!: number;
  @TextField('As printed.') readonly text!: string;
}

@ObjectType('PaperTable', { description: 'A table, over all of its pages.' })
export class PaperTableType {
  @CountField('The page it begins on.') readonly page!: number;
  @CountField('How many rows.') readonly rowCount!: number;
  @CountField('How many columns.') readonly columnCount!: number;
  @Field(() => [PaperCellType], { description: 'From top to bottom and left to right.' })
  readonly cells!: PaperCellType[];
}

export const PaperBlockType = createUnionType({
  name: 'PaperBlock',
  description: 'A block of a paper: a paragraph or a table, in reading order.',
  types: () => [PaperParagraphType, PaperTableType] as const,
  resolveType: (block: object) => ('cells' in block ? PaperTableType : PaperParagraphType),
});
export type PaperBlockType = PaperParagraphType | PaperTableType;
