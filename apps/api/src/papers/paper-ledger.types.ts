import type { LedgerVerdict } from '@ledger/domain';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CountField, IdField, TextField } from '../graphql/field-kinds';
import { DateScalar } from '../graphql/scalars';
import { BilingualType } from '../graphql/texts';
import { enumNamed } from '../shapes/enums';

const LEDGER_VERDICTS = {
  HELD: 'holds',
  HELD_LOOSELY: 'onlyWide',
  LAST_DIGIT: 'lastDigit',
  CONTRADICTED: 'contradicts',
} as const satisfies Readonly<Record<string, LedgerVerdict>>;

registerEnumType(LEDGER_VERDICTS, {
  name: 'PaperLedgerVerdict',
  description: 'How a printed figure compares with that of the ledger.',
  valuesMap: {
    HELD: { description: 'The ledger rounds to it.' },
    HELD_LOOSELY: {
      description: 'The ledger rounds to it only at the printed decimals: 38 for 38.2.',
    },
    LAST_DIGIT: { description: 'It is off by one last digit (尾差).' },
    CONTRADICTED: { description: 'It is another amount.' },
  },
});

@InputType({ description: 'The year of the ledger to compare a paper with, at its last day.' })
export class PaperAgainstInput {
  @IdField('Code of the unit.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
}

@ObjectType('PaperLedgerComparison', { description: 'A printed figure and that of the ledger.' })
export class PaperLedgerComparisonType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('Its name.') readonly label!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @Field(() => enumNamed('StatedUnit'), { description: 'Unit of both.' })
  readonly statedUnit!: string;
  @TextField('As printed.') readonly printed!: string;
  @TextField('The figure of the ledger, with enough decimals to show a difference.')
  readonly recomputed!: string;
  @TextField('printed − ledger.') readonly difference!: string;
  @Field(() => LEDGER_VERDICTS, { description: 'The outcome.' }) readonly verdict!: string;
}

@ObjectType('PaperLedgerNotCompared', {
  description: 'A printed figure that could not be compared with the ledger.',
})
export class PaperLedgerNotComparedType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('Its name.') readonly label!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('As printed.') readonly printed!: string;
  @Field(() => BilingualType, { description: 'Why it was not compared.' }) readonly reason!: BilingualType;
}

@ObjectType('PaperLedgerCheck', { description: 'A comparison of a paper with a year of the ledger.' })
export class PaperLedgerCheckType {
  @IdField('Code of the unit.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
  @Field(() => DateScalar, { description: 'The paper’s date: the last day of its year.' })
  readonly asOf!: string;
  @TextField('Token of the basis: it repeats the ledger’s answer.') readonly basis!: string;
  @Field(() => [PaperLedgerComparisonType], { description: 'All figures that the ledger has too.' })
  readonly compared!: PaperLedgerComparisonType[];
  @Field(() => [PaperLedgerNotComparedType], {
    description: 'All other figures. None of them counts as holding.',
  })
  readonly notCompared!: PaperLedgerNotComparedType[];
}
