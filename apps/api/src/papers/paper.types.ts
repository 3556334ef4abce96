import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CountField, FlagField, IdField, TextField, TextsField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { enumNamed } from '../shapes/enums';
import { PaperBlockType, PaperBoxType, PaperTextPlaceType } from './paper-blocks.types';
import { PaperLedgerCheckType } from './paper-ledger.types';
import {
  DUTY_KINDS,
  FIGURE_MARKS,
  PAPER_FORMATS,
  PAPER_KINDS,
  PAPER_REFUSALS,
  REMARK_CODES,
} from './paper-enums';

registerEnumType(PAPER_KINDS, {
  name: 'PaperKind',
  description: 'Budget (预算), final accounts (决算), or another paper.',
});
registerEnumType(DUTY_KINDS, {
  name: 'PaperDutyKind',
  description: 'What a paper owes: see docs/papers.md.',
});
registerEnumType(FIGURE_MARKS, {
  name: 'PaperFigureMark',
  description: 'The worst that a figure takes part in.',
});
registerEnumType(REMARK_CODES, {
  name: 'PaperRemarkCode',
  description: 'What was remarked beside contradictions.',
});

registerEnumType(PAPER_FORMATS, {
  name: 'PaperFormat',
  description: 'What kind of file a paper came as.',
  valuesMap: { WORKBOOK: { description: 'xlsx or xls.' } },
});
registerEnumType(PAPER_REFUSALS, {
  name: 'PaperRefusalCode',
  description: 'Why a file was not checked.',
  valuesMap: {
    PAPERS_BUSY: { description: 'Other papers are being checked: ask again in a few seconds.' },
    UPLOAD_UNKNOWN: { description: 'No file waits under this id: send it again.' },
  },
});

@ObjectType('PaperComparison', { description: 'Two sides that should agree, both spelled out.' })
export class PaperComparisonType {
  @Field(() => DUTY_KINDS, { description: 'Which duty it is.' }) readonly duty!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('What is printed.') readonly printed!: string;
  @TextField('What follows from the other figures.') readonly computed!: string;
  @TextField('printed − computed with its unit; empty where it cannot be worked out.')
  readonly difference!: string;
  @TextsField('Figures that take part.') readonly figureIds!: string[];
}

@ObjectType('PaperFigureRepair', { description: 'What one figure would have to be.' })
export class PaperFigureRepairType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('What it is called.') readonly label!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('As printed.') readonly from!: string;
  @TextField('A value, or a bound in words.') readonly to!: string;
  @Field(() => enumNamed('Misprint'), {
    nullable: true,
    description: 'The slip that explains it, where one does.',
  })
  readonly misprint?: string;
}

@ObjectType('PaperRepair', { description: 'Changes that together mend a finding.' })
export class PaperRepairType {
  @Field(() => [PaperFigureRepairType], { description: 'Each of them is needed.' })
  readonly figures!: PaperFigureRepairType[];
}

@ObjectType('PaperFinding', {
  description: 'One fault of a paper (问题): what shows it, and what would mend it.',
})
export class PaperFindingType {
  @IdField('From 1 within the report.') readonly id!: string;
  @Field(() => [PaperComparisonType], { description: 'Every place where it shows.' })
  readonly comparisons!: PaperComparisonType[];
  @Field(() => [PaperRepairType], {
    description: 'Each as small as the others; none is called guilty where there are several.',
  })
  readonly repairs!: PaperRepairType[];
  @FlagField('False where too many figures are involved to try all.') readonly isExact!: boolean;
}

@ObjectType('PaperNotJudged', { description: 'A duty that could not be judged. It never counts as held.' })
export class PaperNotJudgedType {
  @Field(() => DUTY_KINDS, { description: 'Which duty it is.' }) readonly duty!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @TextField('Why, in Chinese.') readonly reason!: string;
}

@ObjectType('PaperRemark', {
  description: 'Not a contradiction: a placeholder left, a word against its sign.',
})
export class PaperRemarkType {
  @Field(() => REMARK_CODES, { description: 'What it is.' }) readonly code!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('The words around it.') readonly text!: string;
}

@ObjectType('PaperDutyCount', { description: 'What became of the duties of one kind.' })
export class PaperDutyCountType {
  @Field(() => DUTY_KINDS, { description: 'Which kind.' }) readonly duty!: string;
  @CountField('Hold.') readonly held!: number;
  @CountField('Differ in the last digit only (尾差).') readonly lastDigit!: number;
  @CountField('Are contradicted.') readonly contradicted!: number;
  @CountField('Could not be judged.') readonly notJudged!: number;
}

@ObjectType('PaperFigure', { description: 'A printed figure, to be drawn on its paper.' })
export class PaperFigureType {
  @IdField('`t1.r2.c3` in a table, `p4.1` in the text; all from 1.') readonly figureId!: string;
  @TextField('What it is called.') readonly label!: string;
  @TextField('As printed, without separators.') readonly value!: string;
  @TextField('Its unit.', { deprecationReason: 'Use `statedUnit`, whose values are listed.' })
  readonly unit!: string;
  @Field(() => enumNamed('StatedUnit'), { description: 'In what unit it is printed.' })
  readonly statedUnit!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @Field(() => PaperBoxType, {
    nullable: true,
    description: 'Where on the page, for papers that have places.',
  })
  readonly box?: PaperBoxType;
  @Field(() => PaperTextPlaceType, { nullable: true, description: 'Where in the text; null in tables.' })
  readonly text?: PaperTextPlaceType;
  @Field(() => FIGURE_MARKS, { description: 'How it is to be marked.' }) readonly mark!: string;
}

@ObjectType('PaperReport', { description: 'What a published paper has against itself.' })
export class PaperReportType {
  @Field(() => PAPER_KINDS, { description: 'What kind of paper it is.' }) readonly kind!: string;
  @Field(() => Int, { nullable: true, description: 'The fiscal year it speaks of.' }) readonly year?: number;
  @TextField('Whose paper it is; empty where its title does not say.') readonly office!: string;
  @TextField('pdf, docx, html, text or workbook.', {
    deprecationReason: 'Use `fileFormat`, whose values are listed.',
  })
  readonly format!: string;
  @Field(() => PAPER_FORMATS, { description: 'What kind of file it came as.' })
  readonly fileFormat!: string;
  @CountField('How many pages.') readonly pages!: number;
  @Field(() => [Int], { description: 'Pages that are pictures: nothing was read from them.' })
  readonly unreadPages!: number[];
  @CountField('Numbers that became figures …') readonly figuresRead!: number;
  @CountField('… of so many that stand there.') readonly figuresSeen!: number;
  @Field(() => [PaperFindingType], { description: 'Contradictions, one per fault.' })
  readonly findings!: PaperFindingType[];
  @Field(() => [PaperComparisonType], { description: 'Differences of one last digit (尾差).' })
  readonly lastDigit!: PaperComparisonType[];
  @Field(() => [PaperComparisonType], {
    description:
      'What holds only if decimals that are not printed were rounded away: 38 is read as anything that rounds to 38.',
  })
  readonly heldLoosely!: PaperComparisonType[];
  @Field(() => [PaperNotJudgedType], { description: 'What could not be judged.' })
  readonly notJudged!: PaperNotJudgedType[];
  @Field(() => [PaperRemarkType], { description: 'Remarks beside contradictions.' })
  readonly remarks!: PaperRemarkType[];
  @Field(() => [PaperDutyCountType], { description: 'The ledger of duties.' })
  readonly duties!: PaperDutyCountType[];
  @Field(() => [PaperFigureType], { description: 'Every figure that was read.' })
  readonly figures!: PaperFigureType[];
  @Field(() => [PaperBlockType], { description: 'The paper as it was read, in reading order.' })
  readonly blocks!: PaperBlockType[];
}

@ObjectType('PaperRefusal', { description: 'Why a file could not be checked.' })
export class PaperRefusalType {
  @TextField('Its code.', { deprecationReason: 'Use `reason`, whose values are listed.' })
  readonly code!: string;
  @Field(() => PAPER_REFUSALS, { description: 'What kind of refusal it is.' }) readonly reason!: string;
  @Field(() => BilingualType, { description: 'What is wrong and how to mend it.' })
  readonly message!: BilingualType;
}

@ObjectType('PaperCheck', { description: 'A report, or why there is none: one of them is null.' })
export class PaperCheckType {
  @Field(() => PaperReportType, { nullable: true, description: 'What was found.' })
  readonly report?: PaperReportType;
  @Field(() => PaperRefusalType, { nullable: true, description: 'Why it could not be checked.' })
  readonly refusal?: PaperRefusalType;
  @Field(() => PaperLedgerCheckType, {
    nullable: true,
    description: 'What the ledger has of its figures, where a year was named and the paper could be checked.',
  })
  readonly ledger?: PaperLedgerCheckType;
}
