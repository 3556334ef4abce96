import { formatFen, isCalendarDate, type CalendarDate, type MoneyUnit } from '@ledger/domain';
import { decimalText } from '@ledger/domain';
import { registerEnumType } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Units of amounts, as an enum of the schema. */
export const MoneyUnitEnum = { WAN_YUAN: 'WAN_YUAN', YUAN: 'YUAN', FEN: 'FEN' } as const satisfies Record<
  MoneyUnit,
  MoneyUnit
>;

registerEnumType(MoneyUnitEnum, {
  name: 'MoneyUnit',
  description: 'The unit that an amount is written in.',
  valuesMap: {
    WAN_YUAN: { description: '万元: ten thousand yuan. The default.' },
    YUAN: { description: '元.' },
    FEN: { description: '分: 1/100 yuan, always whole.' },
  },
});

/** Whole fen inside, exact decimal text outside. `amountUnits` gives every field of this type its `unit` argument. */
export const AmountScalar = new GraphQLScalarType({
  name: 'Amount',
  description:
    'An exact amount as decimal text, in the unit that the field was asked for (万元 unless told otherwise). Never rounded.',
  serialize: (value) => (typeof value === 'number' ? formatFen(value) : String(value)),
  parseValue: textOf,
  parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : bad('Amount', 'text such as "4738.83"')),
});

/** Hundredths of a point inside. */
export const PointsScalar = new GraphQLScalarType({
  name: 'Points',
  description: 'Points of a score as decimal text with two decimals, e.g. "92.08".',
  serialize: (value) => (typeof value === 'number' ? decimalText(value, 2) : String(value)),
});

/** A position of the log: 64 bits, so text. */
export const PositionScalar = new GraphQLScalarType({
  name: 'Position',
  description:
    'A position of the log, as text because it may need 64 bits. Grows in the order in which facts were recorded.',
  serialize: String,
  parseValue: (value) => positionOf(textOf(value)),
  parseLiteral: (node) =>
    node.kind === Kind.STRING || node.kind === Kind.INT ? positionOf(node.value) : bad('Position', 'digits'),
});

export const DateScalar = new GraphQLScalarType<CalendarDate, string>({
  name: 'Date',
  description: 'A calendar date of Asia/Shanghai, YYYY-MM-DD.',
  serialize: String,
  parseValue: (value) => dateOf(textOf(value)),
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? dateOf(node.value) : bad('Date', 'text such as "2023-06-30"'),
});

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant with its offset, e.g. 2023-06-30T23:59:59+08:00. Given back in UTC with milliseconds.',
  serialize: String,
  parseValue: textOf,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? node.value : bad('DateTime', 'text such as "2023-06-30T23:59:59+08:00"'),
});

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : bad('a text', 'a string');
}

function dateOf(text: string): CalendarDate {
  return isCalendarDate(text) ? text : bad('Date', 'a day that exists, as YYYY-MM-DD');
}

function positionOf(text: string): bigint {
  return /^\d{1,19}$/.test(text) ? BigInt(text) : bad('Position', 'digits');
}

function bad(type: string, expected: string): never {
  throw new GraphQLError(`${type} must be ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });
}
