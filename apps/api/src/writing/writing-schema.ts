import type { GraphQLSchema } from 'graphql';
import { dropNulls } from '../graphql/drop-nulls';
import type { RequestContext } from '../request-context';
import type { ChangeArguments, Changes } from './changes';
import { COMMANDS } from './commands';

/** A root type is extended part by part: no part could describe it. */
const ROOTS = {
  Query:
    'All queries. Everything under a root field is answered at one point in time, which its arguments choose.',
  Mutation: 'All mutations. A stored fact is never changed; another fact reverses, revises or withdraws it.',
  Subscription: 'All subscriptions, over WebSocket (graphql-ws).',
};

/** Lets the schema take all mutations of commands. Without something to send to it can be printed, not asked. */
export function wireWriting(whole: GraphQLSchema, changes?: Changes): void {
  for (const [name, description] of Object.entries(ROOTS)) {
    const type = whole.getType(name);
    if (type) type.description = description;
  }
  const mutations = whole.getMutationType()?.getFields() ?? {};
  for (const [name, command] of Object.entries(COMMANDS)) {
    const field = mutations[name];
    if (!field || !changes) continue;
    field.resolve = (_: unknown, args: ChangeArguments, context: RequestContext) => {
      dropNulls(args);
      return changes.send(command, args, context);
    };
  }
}
