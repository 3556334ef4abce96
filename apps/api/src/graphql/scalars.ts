import { isCalendarDate, type CalendarDate, type MoneyUnit } from '@ledger/domain';
import { toldNow } from '../access/sight';
import { registerEnumType } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DECIMAL = 'Decimal must be text such as "4738.83", in quotes';
const POSITION = 'Position must be 1 to 19 digits in quotes, such as the `position` of a result';
const DATE = 'Date must be text such as "2023-06-30", in quotes';
const DATE_TIME = 'DateTime must be text such as "2023-06-30T23:59:59+08:00", in quotes';

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
  parseValue: (value) => textOf(value, DECIMAL),
  parseLiteral: (node) => textIn(node, DECIMAL),
});

/** A position of the log: 64 bits, so text. It is shown as an instant to those who may not see every unit; see `Sight.told`. */
export const PositionScalar = new GraphQLScalarType({
  name: 'Position',
  description:
    'A position in the log, as a string of digits because it may need 64 bits. A larger one was recorded later. For somebody who sees the figures of every unit it counts events of the whole log. For anybody else it is derived from the time of recording, so that it reveals nothing about other units. Do not compare the two kinds. Otherwise treat it as opaque and send it back unchanged.',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#nonNegativeInteger',
  serialize: (position) => String(typeof position === 'bigint' ? toldNow(position) : position),
  parseValue: (value) => positionOf(textOf(value, POSITION)),
  parseLiteral: (node) => positionOf(node.kind === Kind.INT ? node.value : textIn(node, POSITION), node),
});

export const DateScalar = new GraphQLScalarType<CalendarDate, string>({
  name: 'Date',
  description: 'A calendar date of Asia/Shanghai, YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: String,
  parseValue: (value) => dateOf(textOf(value, DATE)),
  parseLiteral: (node) => dateOf(textIn(node, DATE), node),
});

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant with its offset, e.g. 2023-06-30T23:59:59+08:00. Returned in UTC with milliseconds.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: String,
  parseValue: (value) => textOf(value, DATE_TIME),
  parseLiteral: (node) => textIn(node, DATE_TIME),
});

export const SCALARS = [DateScalar, DateTimeScalar, DecimalScalar, PositionScalar] as const;

function textOf(value: unknown, expected: string): string {
  return typeof value === 'string' ? value : bad(expected);
}

function textIn(node: ValueNode, expected: string): string {
  return node.kind === Kind.STRING ? node.value : bad(expected, node);
}

function dateOf(text: string, node?: ValueNode): CalendarDate {
  return isCalendarDate(text) ? text : bad('Date must be a day that exists, such as "2023-06-30"', node);
}

function positionOf(text: string, node?: ValueNode): bigint {
  return /^\d{1,19}$/.test(text) ? BigInt(text) : bad(POSITION, node);
}

/** The place of a value in a document is named here, that of a variable by graphql-js. */
function bad(message: string, nodes?: ValueNode): never {
  throw new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code: 'BAD_USER_INPUT' } });
}
