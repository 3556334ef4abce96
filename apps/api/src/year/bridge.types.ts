import {
  BRIDGE_FIGURES,
  BRIDGE_GROUPINGS,
  type BridgeAnswer,
  type BridgeChange,
  type BridgeFigure,
  type BridgePart,
  type BridgeRow,
} from '@ledger/answers';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';
import {
  DateField,
  DateTimeField,
  IdField,
  PointsField,
  PositionField,
  TextField,
  TextsField,
} from '../graphql/field-kinds';
import { DateScalar, DateTimeScalar } from '../graphql/scalars';
import { BilingualType } from '../graphql/texts';

export const BridgeFigureEnum = enumOf(Object.keys(BRIDGE_FIGURES).filter(isFigure));
registerEnumType(BridgeFigureEnum, {
  name: 'BridgeFigure',
  description:
    'score in points; initial, adjusted, executed, released, three_public in 元; rates in percent.',
});
export const BridgeGroupingEnum = enumOf(BRIDGE_GROUPINGS);
registerEnumType(BridgeGroupingEnum, { name: 'BridgeGrouping', description: 'What rows are summed by.' });

@InputType({ description: 'A point in time: both axes.' })
export class PointInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Facts dated up to this day count, inclusive. Absent: the date of the view.',
  })
  readonly asOf?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was recorded up to this instant counts. Absent: what the view knows.',
  })
  readonly knownAt?: string;
}

@ObjectType('BridgePart', { description: 'Part of a difference.' })
export class BridgePartType implements BridgePart {
  @TextField('Indicator, document, line or month.') readonly key!: string;
  @PointsField('What it adds to the figure, signed, in the figure’s unit.') readonly contribution!: number;
}

@ObjectType('BridgeRow', {
  description: 'One event that counts at only one of the points, or a date that passed.',
})
export class BridgeRowType implements BridgeRow {
  @TextField('added, removed, or passed where only a date did.') readonly change!: BridgeChange;
  @DateField('When it took effect in the books.') readonly occurredOn!: string;
  @TextField('Type of the event.', { nullable: true }) readonly type?: NonNullable<BridgeRow['type']>;
  @IdField('Id of the event.', { nullable: true }) readonly eventId?: string;
  @PositionField('Its position.', { nullable: true }) readonly position?: bigint;
  @DateTimeField('When the system learned it.', { nullable: true }) readonly recordedAt?: string;
  @TextField('Who acted.', { nullable: true }) readonly actor?: string;
  @TextField('文号.', { nullable: true }) readonly documentNo?: string;
  @TextField('凭证号.', { nullable: true }) readonly voucherNo?: string;
  @Field(() => BilingualType, { description: 'Name of the type.' }) readonly title!: BilingualType;
  @Field(() => BilingualType, { description: 'What it says.' }) readonly summary!: BilingualType;
  @TextsField('Lines that it puts amounts on.') readonly lines!: string[];
  @Field(() => [BridgePartType], { description: 'Of amounts: what it did on each line; empty otherwise.' })
  readonly byLine!: BridgePartType[];
  @PointsField('The figure before it; null where undefined.', { nullable: true }) readonly before?: number;
  @PointsField('The figure after it; null where undefined.', { nullable: true }) readonly after?: number;
  @PointsField('after − before, rounded as printed.', { nullable: true }) readonly contribution?: number;
  @Field(() => [BridgePartType], { description: 'Of the score: what it did to each indicator.' })
  readonly indicators!: BridgePartType[];
}

/** Of one answer: what is beyond is asked for with `skip`. Groups and the difference are always of all rows. */
export const MOST_ROWS = 10_000;

@ObjectType('Bridge', {
  description: 'Why a figure differs between two points; contributions add up exactly.',
})
export class BridgeType implements BridgeAnswer {
  @Field(() => BridgeFigureEnum, { description: 'What is explained.' }) readonly figure!: BridgeFigure;
  @TextField('POINT, YUAN or PERCENT.') readonly unit!: BridgeAnswer['unit'];
  @PointsField('The figure at the first point; null where undefined.', { nullable: true })
  readonly from?: number;
  @PointsField('The figure at the second point; null where undefined.', { nullable: true })
  readonly to?: number;
  @PointsField('to − from; null where either is undefined.', { nullable: true }) readonly difference?: number;
  /** In the schema as a list that is cut: see the resolver. */
  readonly rows!: BridgeRowType[];
}

@ArgsType()
export class BridgeRowsArgs {
  @Field(() => Int, { defaultValue: MOST_ROWS, description: `How many rows at most: 1 … ${MOST_ROWS}.` })
  readonly atMost!: number;

  @Field(() => Int, { defaultValue: 0, description: 'How many rows are passed over.' })
  readonly skip!: number;
}

function isFigure(name: string): name is BridgeFigure {
  return Object.hasOwn(BRIDGE_FIGURES, name);
}
