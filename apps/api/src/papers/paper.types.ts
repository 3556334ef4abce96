import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CountField, FlagField, IdField, TextField, TextsField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { enumNamed } from '../shapes/enums';
import { PaperBlockType, PaperBoxType, PaperTextPlaceType } from './paper-blocks.types';
import { PaperLedgerCheckType } from './paper-ledger.types';
import { PaperSheetType } from './paper-sheet.types';
import { PaperYearType } from './paper-year.types';
import {
  DUTY_KINDS,
  FIGURE_MARKS,
  PAPER_FORMATS,
  PAPER_KINDS,
  PAPER_REFUSALS,
  REMARK_CODES,
} from './paper-enums';

@ObjectType('PaperComparison', { description: 'Two sides that should agree.' })
export class PaperComparisonType {
  @Field(() => DUTY_KINDS, { description: 'Kind of the duty.' }) readonly duty!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @CountField('Between papers: which of them, from 1, the page is of. Null within a paper.', {
    nullable: true,
  })
  readonly paper?: number;
  @TextField('What is printed.') readonly printed!: string;
  @TextField('What follows from the other figures.') readonly computed!: string;
  @TextField('printed − computed, with its unit; empty if it cannot be computed.')
  readonly difference!: string;
  @TextsField('Figures that take part.') readonly figureIds!: string[];
}

@ObjectType('PaperFigureRepair', { description: 'The corrected value of one figure.' })
export class PaperFigureRepairType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('Its name.') readonly label!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @CountField('Between papers: which of them, from 1. Null within a paper.', { nullable: true })
  readonly paper?: number;
  @TextField('As printed.') readonly from!: string;
  @TextField('A value, or a limit in words.') readonly to!: string;
  @Field(() => enumNamed('Misprint'), {
    nullable: true,
    description: 'The slip that explains it, if one does.',
  })
  readonly misprint?: string;
}

@ObjectType('PaperRepair', { description: 'Corrections that together resolve a finding.' })
export class PaperRepairType {
  @Field(() => [PaperFigureRepairType], { description: 'The corrections; all of them are needed.' })
  readonly figures!: PaperFigureRepairType[];
}

@ObjectType('PaperFinding', {
  description:
    'One error of a paper (问题), with the comparisons that show it and the corrections that would resolve it.',
})
export class PaperFindingType {
  @IdField('From 1 within the report.') readonly id!: string;
  @Field(() => [PaperComparisonType], { description: 'All comparisons that fail because of it.' })
  readonly comparisons!: PaperComparisonType[];
  @Field(() => [PaperRepairType], {
    description: 'Smallest corrections, all of the same size. If there are several, none is preferred.',
  })
  readonly repairs!: PaperRepairType[];
  @FlagField('False if so many figures are involved that not all combinations were tried.')
  readonly isExact!: boolean;
}

@ObjectType('PaperNotJudged', { description: 'A duty that could not be judged. It never counts as holding.' })
export class PaperNotJudgedType {
  @Field(() => DUTY_KINDS, { description: 'Kind of the duty.' }) readonly duty!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @TextField('Why, in Chinese.') readonly reason!: string;
}

@ObjectType('PaperRemark', {
  description:
    'A remark that is not a contradiction, such as a placeholder, or a word that does not match its sign.',
})
export class PaperRemarkType {
  @Field(() => REMARK_CODES, { description: 'What it is.' }) readonly code!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('The words around it.') readonly text!: string;
}

@ObjectType('PaperDutyCount', { description: 'Outcomes of the duties of one kind.' })
export class PaperDutyCountType {
  @Field(() => DUTY_KINDS, { description: 'Kind of the duty.' }) readonly duty!: string;
  @CountField('Number that hold.') readonly held!: number;
  @CountField('Number that differ only in the last digit (尾差).') readonly lastDigit!: number;
  @CountField('Number contradicted.') readonly contradicted!: number;
  @CountField('Number that could not be judged.') readonly notJudged!: number;
}

@ObjectType('PaperFigure', { description: 'A printed figure, to be drawn on its paper.' })
export class PaperFigureType {
  @IdField('`t1.r2.c3` in a table, `p4.1` in the text; all from 1.') readonly figureId!: string;
  @TextField('Its name.') readonly label!: string;
  @TextField('As printed, without separators.') readonly value!: string;
  @TextField('Its unit.', { deprecationReason: 'Use `statedUnit`, whose values are listed.' })
  readonly unit!: string;
  @Field(() => enumNamed('StatedUnit'), { description: 'Unit in which it is printed.' })
  readonly statedUnit!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @Field(() => PaperBoxType, {
    nullable: true,
    description: 'Its box on the page, if the format of the paper has positions.',
  })
  readonly box?: PaperBoxType;
  @Field(() => PaperTextPlaceType, { nullable: true, description: 'Its place in the text; null in tables.' })
  readonly text?: PaperTextPlaceType;
  @Field(() => FIGURE_MARKS, { description: 'How to mark it.' }) readonly mark!: string;
}

@ObjectType('PaperReport', { description: 'What a published paper has against itself.' })
export class PaperReportType {
  @Field(() => PAPER_KINDS, { description: 'What kind of paper it is.' }) readonly kind!: string;
  @CountField('预算年度 that it speaks of; null where it does not say.', { nullable: true })
  readonly fiscalYear?: number;
  @CountField('The same.', { nullable: true, deprecationReason: 'Use `fiscalYear`.' }) readonly year?: number;
  @TextField('Whose paper it is; empty where its title does not say.') readonly office!: string;
  @TextField('pdf, docx, html, text or workbook.', {
    deprecationReason: 'Use `fileFormat`, whose values are listed.',
  })
  readonly format!: string;
  @Field(() => PAPER_FORMATS, { description: 'Its file format.' })
  readonly fileFormat!: string;
  @CountField('How many pages.') readonly pages!: number;
  @Field(() => [Int], { description: 'Pages that are pictures: nothing was read from them.' })
  readonly unreadPages!: number[];
  @CountField('How many numbers were read as figures.') readonly figuresRead!: number;
  @CountField('How many numbers are printed.') readonly figuresSeen!: number;
  @Field(() => [PaperFindingType], { description: 'Contradictions, one per fault.' })
  readonly findings!: PaperFindingType[];
  @Field(() => [PaperComparisonType], { description: 'Differences of one last digit (尾差).' })
  readonly lastDigit!: PaperComparisonType[];
  @Field(() => [PaperComparisonType], {
    description: 'What holds only if 38 stands for anything that rounds to 38, not just for 38.00.',
  })
  readonly heldLoosely!: PaperComparisonType[];
  @Field(() => [PaperNotJudgedType], { description: 'What could not be judged.' })
  readonly notJudged!: PaperNotJudgedType[];
  @Field(() => [PaperRemarkType], { description: 'Remarks, which are not contradictions.' })
  readonly remarks!: PaperRemarkType[];
  @Field(() => [PaperDutyCountType], { description: 'The duties that were checked, by kind.' })
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
  @Field(() => BilingualType, { description: 'What is wrong and how to fix it.' })
  readonly message!: BilingualType;
}

@ObjectType('PaperCheck', {
  description: 'A report, or the reason why there is none. One of the two is null.',
})
export class PaperCheckType {
  @Field(() => PaperReportType, { nullable: true, description: 'What was found.' })
  readonly report?: PaperReportType;
  @Field(() => PaperRefusalType, { nullable: true, description: 'Why it could not be checked.' })
  readonly refusal?: PaperRefusalType;
  @Field(() => PaperLedgerCheckType, {
    nullable: true,
    description: 'Comparison with the ledger, if a year was given and the paper could be checked.',
  })
  readonly ledger?: PaperLedgerCheckType;
  @Field(() => PaperYearType, {
    nullable: true,
    description: 'The year made of it, if `yearFrom` was given and a figure was read.',
  })
  readonly madeYear?: PaperYearType;
  @Field(() => PaperSheetType, {
    nullable: true,
    description: 'The bureau’s check sheet, if `sheetFrom` was given and it is a budget or final accounts.',
  })
  readonly checkSheet?: PaperSheetType;
}
