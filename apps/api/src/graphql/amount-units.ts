import { formatFen, type MoneyUnit } from '@ledger/domain';
import {
  defaultFieldResolver,
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { AmountScalar } from './scalars';

/** Gives every field of the type Amount its argument `unit`, so that no resolver has to know of units. */
export function amountUnits(schema: GraphQLSchema): GraphQLSchema {
  const unit = unitArgument(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name === AmountScalar.name && !isListType(field.type)) inUnit(field, unit);
    }
  }
  return schema;
}

function inUnit(field: GraphQLField<unknown, unknown>, unit: GraphQLArgument): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.args = [...field.args, unit];
  field.resolve = (...call) => {
    const found: unknown = resolve(...call);
    const inItsUnit = (amountFen: unknown) =>
      typeof amountFen === 'number' ? formatFen(amountFen, unitOf(call[1])) : amountFen;
    // Most fields are plain properties: a promise for each would double the cost of an answer.
    return found instanceof Promise ? found.then(inItsUnit) : inItsUnit(found);
  };
}

function unitOf(args: unknown): MoneyUnit {
  const asked = typeof args === 'object' && args !== null && 'unit' in args ? args.unit : undefined;
  return asked === 'YUAN' || asked === 'FEN' ? asked : 'WAN_YUAN';
}

function unitArgument(schema: GraphQLSchema): GraphQLArgument {
  const type = schema.getType('MoneyUnit');
  if (!isEnumType(type)) throw new TypeError('the schema lacks MoneyUnit');
  return {
    name: 'unit',
    description: 'The unit of the amount.',
    type,
    defaultValue: 'WAN_YUAN',
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}
