import { Field, ObjectType } from '@nestjs/graphql';
import { CountField, DateField, IdField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';

@ObjectType('Witness', { description: 'One comparison that fails.' })
export class WitnessType {
  @TextField('computed: stated against the ledger; stated: stated against stated.') readonly against!: string;
  @TextField('figure, sum, rate, same, atMost, growth, share, completion or points.') readonly kind!: string;
  @TextField('Chapter of the report.') readonly chapter!: string;
  @Field(() => BilingualType, { description: 'Both sides spelled out.' }) readonly text!: BilingualType;
  @TextField('As printed.') readonly stated!: string;
  @TextField(
    'In the unit of what is printed, with the decimals that show the difference; empty where it cannot be known.',
  )
  readonly recomputed!: string;
  @TextField('stated − recomputed; of rates in percentage points. Empty for words.')
  readonly difference!: string;
  @TextField('WAN_YUAN, YUAN, PERCENT, POINTS, COUNT or TEXT.') readonly differenceUnit!: string;
  @TextField('How far rounding alone may go, in the unit of the difference.') readonly envelope!: string;
}

@ObjectType('FigurePlace', { description: 'Where a figure is printed, as far as it is known.' })
export class FigurePlaceType {
  @CountField('Page.', { nullable: true }) readonly page?: number;
  @TextField('Name of the table.', { nullable: true }) readonly table?: string;
  @TextField('Row of the table: its number or its name.', { nullable: true }) readonly row?: string;
  @TextField('Column of the table: its number or its name.', { nullable: true }) readonly column?: string;
}

@ObjectType('RepairedFigure', { description: 'A printed figure that a repair changes.' })
export class RepairedFigureType {
  @IdField('Id in the statement.') readonly figureId!: string;
  @TextField('What it is.') readonly label!: string;
  @TextField('Chapter of the report.') readonly chapter!: string;
  @Field(() => FigurePlaceType, { nullable: true, description: 'Where it is printed; null where not known.' })
  readonly at?: FigurePlaceType;
  @TextField('WAN_YUAN, YUAN, PERCENT, POINTS, COUNT or TEXT.') readonly unit!: string;
  @TextField('As printed.') readonly stated!: string;
  @Field(() => Boolean, { description: 'It hangs on another figure of the repair and goes along.' })
  readonly along!: boolean;
  @TextField('What it would read; null where the report bounds it or leaves it open.', { nullable: true })
  readonly value?: string;
  @TextField('It would be at least this.', { nullable: true }) readonly atLeast?: string;
  @TextField('It would be at most this.', { nullable: true }) readonly atMost?: string;
  @TextField(
    'oneDigit, digitsExchanged, digitTooMany, digitTooFew, pointMoved, sign, unit or neighbour; null where it is no usual slip.',
    { nullable: true },
  )
  readonly misprint?: string;
  @Field(() => BilingualType, { description: 'What would be done, in words.' }) readonly text!: BilingualType;
}

@ObjectType('FindingRepair', { description: 'A smallest change of printed figures that mends a finding.' })
export class FindingRepairType {
  @Field(() => [RepairedFigureType], {
    description: 'The figures that change, first those that others hang on.',
  })
  readonly figures!: RepairedFigureType[];
}

@ObjectType('HeldLoosely', {
  description:
    'What holds only if figures with fewer decimals were rounded, and not only their zeros dropped.',
})
export class HeldLooselyType {
  @IdField('Id of the relation or the figure in the statement.') readonly id!: string;
  @TextField('Chapter of the report.') readonly chapter!: string;
  @Field(() => BilingualType, { description: 'Both sides.' }) readonly text!: BilingualType;
}

@ObjectType('Finding', {
  description: 'One contradiction of a published report, with every place where it shows.',
})
export class FindingType {
  @TextField('What it is about.') readonly label!: string;
  @TextField('stated − recomputed, of the first witness.') readonly difference!: string;
  @TextField('Unit of the difference.') readonly unit!: string;
  @Field(() => [WitnessType], { description: 'Where it shows.' }) readonly witnesses!: WitnessType[];
  @Field(() => [FindingRepairType], {
    description:
      'What would mend it: each as small as the others, likeliest slips first. Where there are several, none is to blame.',
  })
  readonly repairs!: FindingRepairType[];
  @Field(() => Boolean, {
    description:
      'False where more figures are involved than are tried out together: smaller repairs may exist.',
  })
  readonly exact!: boolean;
}

@ObjectType('CheckCounts', { description: 'What became of comparisons.' })
export class CheckCountsType {
  @CountField('Hold.') readonly holding!: number;
  @CountField('尾差: off by no more than one unit of the last digit beyond rounding.')
  readonly lastDigit!: number;
  @CountField('Fail.') readonly failing!: number;
  @CountField('Could not be judged.') readonly notJudged!: number;
}

@ObjectType('NotChecked', { description: 'A relation or a figure of a report that could not be evaluated.' })
export class NotCheckedType {
  @IdField('Id of the relation or the figure in the statement.') readonly id!: string;
  @Field(() => BilingualType, { description: 'Why.' }) readonly reason!: BilingualType;
}

@ObjectType('StatementCheck', {
  description: 'A published self-assessment report, held against the ledger and against itself.',
})
export class StatementCheckType {
  @IdField('Id of the statement.') readonly statementId!: string;
  @TextField('Its title.') readonly title!: string;
  @DateField('The last day of the period it speaks of.') readonly occurredOn!: string;
  @DateField('When it was published; null where not known.', { nullable: true })
  readonly publishedOn?: string;
  @Field(() => [FindingType], { description: 'One per root.' }) readonly findings!: FindingType[];
  @Field(() => CheckCountsType, { description: 'Of the relations that it claims.' })
  readonly relations!: CheckCountsType;
  @Field(() => CheckCountsType, { description: 'Of the figures that the ledger computes too.' })
  readonly figures!: CheckCountsType;
  @Field(() => [WitnessType], {
    description: '尾差: off by no more than one unit of the last digit beyond rounding.',
  })
  readonly lastDigits!: WitnessType[];
  @Field(() => [HeldLooselyType], { description: 'What holds only in the wider of two readings.' })
  readonly heldLoosely!: HeldLooselyType[];
  @Field(() => [NotCheckedType], {
    description: 'What could not be judged, with the reason; never counted as held.',
  })
  readonly notChecked!: NotCheckedType[];
}
