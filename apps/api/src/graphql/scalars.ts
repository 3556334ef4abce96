import { isCalendarDate, type CalendarDate, type MoneyUnit } from '@ledger/domain';
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

/** An exact decimal number as text: amounts, points, percentages, targets. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as text, never a float: "4738.83", "-3.19", "0".',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#decimal',
  serialize: String,
  parseValue: textOf,
  parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : bad('Decimal', 'text such as "4738.83"')),
});

/** A position of the log: 64 bits, so text. */
export const PositionScalar = new GraphQLScalarType({
  name: 'Position',
  description:
    'A position of the log, as digits in text because it may need 64 bits. Grows in the order in which facts were recorded.',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#nonNegativeInteger',
  serialize: String,
  parseValue: (value) => positionOf(textOf(value)),
  parseLiteral: (node) =>
    node.kind === Kind.STRING || node.kind === Kind.INT ? positionOf(node.value) : bad('Position', 'digits'),
});

export const DateScalar = new GraphQLScalarType<CalendarDate, string>({
  name: 'Date',
  description: 'A calendar date of Asia/Shanghai, YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: String,
  parseValue: (value) => dateOf(textOf(value)),
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? dateOf(node.value) : bad('Date', 'text such as "2023-06-30"'),
});

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant with its offset, e.g. 2023-06-30T23:59:59+08:00. Given back in UTC with milliseconds.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: String,
  parseValue: textOf,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? node.value : bad('DateTime', 'text such as "2023-06-30T23:59:59+08:00"'),
});

export const SCALARS = [DateScalar, DateTimeScalar, DecimalScalar, PositionScalar] as const;

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
