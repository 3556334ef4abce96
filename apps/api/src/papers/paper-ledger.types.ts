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
  description: 'How a printed figure stands to that of the ledger.',
  valuesMap: {
    HELD: { description: 'The ledger rounds to it.' },
    HELD_LOOSELY: {
      description: 'The ledger rounds to it only with the decimals that are printed: 38 for 38.2.',
    },
    LAST_DIGIT: { description: 'It is off by one last digit (尾差).' },
    CONTRADICTED: { description: 'It is another amount.' },
  },
});

@InputType({ description: 'The year of the ledger that a paper is held against, at its last day.' })
export class PaperAgainstInput {
  @IdField('Whose year.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
}

@ObjectType('PaperLedgerComparison', { description: 'A printed figure beside that of the ledger.' })
export class PaperLedgerComparisonType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('What it is called.') readonly label!: string;
  @TextField('The chapter or the table.') readonly chapter!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @Field(() => enumNamed('StatedUnit'), { description: 'In what unit both are given.' })
  readonly statedUnit!: string;
  @TextField('As printed.') readonly printed!: string;
  @TextField('What the ledger has, with the decimals that show a difference.') readonly recomputed!: string;
  @TextField('printed − ledger.') readonly difference!: string;
  @Field(() => LEDGER_VERDICTS, { description: 'What came of it.' }) readonly verdict!: string;
}

@ObjectType('PaperLedgerNotCompared', {
  description: 'A printed figure that the ledger could not be asked for.',
})
export class PaperLedgerNotComparedType {
  @IdField('Which figure.') readonly figureId!: string;
  @TextField('What it is called.') readonly label!: string;
  @CountField('Page, from 1.') readonly page!: number;
  @TextField('As printed.') readonly printed!: string;
  @Field(() => BilingualType, { description: 'Why it was not compared.' }) readonly reason!: BilingualType;
}

@ObjectType('PaperLedgerCheck', { description: 'A paper held against a year of the ledger.' })
export class PaperLedgerCheckType {
  @IdField('Whose year.') readonly unitCode!: string;
  @CountField('预算年度.') readonly fiscalYear!: number;
  @Field(() => DateScalar, { description: 'The paper’s date: the last day of its year.' })
  readonly asOf!: string;
  @TextField('Token of the basis: it repeats the ledger’s answer.') readonly basis!: string;
  @Field(() => [PaperLedgerComparisonType], { description: 'Every figure that the ledger has, too.' })
  readonly compared!: PaperLedgerComparisonType[];
  @Field(() => [PaperLedgerNotComparedType], {
    description: 'Every other figure. None of them counts as held.',
  })
  readonly notCompared!: PaperLedgerNotComparedType[];
}
