import type { MoneyUnit } from '@ledger/domain';
import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { answerIn } from './money';

/** Lets every root field that is asked in a unit of money answer all below it in that unit. */
export function answeredInUnits(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) answerInUnits(root);
  return schema;
}

type Call = [parent: unknown, args: { moneyUnit: MoneyUnit }, context: object, info: GraphQLResolveInfo];

function answerInUnits(root: GraphQLObjectType): void {
  for (const field of Object.values(root.getFields())) {
    const { resolve = defaultFieldResolver } = field;
    if (!field.args.some(({ name }) => name === 'moneyUnit')) continue;
    field.resolve = (...call: Call) => {
      const [, { moneyUnit }, context, info] = call;
      answerIn(context, info, moneyUnit);
      return resolve(...call);
    };
  }
}
