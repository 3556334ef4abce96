import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { dropNulls } from '../graphql/drop-nulls';
import type { RequestContext } from '../request-context';
import type { ChangeArguments, Changes } from './changes';
import { COMMANDS } from './commands';
import { writingSdl } from './writing-sdl';

/** A root type is extended part by part: no part could describe it. */
const ROOTS = {
  Query: 'What can be asked. Every view is at one point in time, which its root names.',
  Mutation: 'What can be stored. A fact is never changed: it is reversed, revised or withdrawn by another.',
  Subscription: 'What is told as it happens. Over WebSocket (graphql-ws).',
};

/** The schema with all mutations of commands. Without something to send to it can be printed, not asked. */
export function withWriting(schema: GraphQLSchema, changes?: Changes): GraphQLSchema {
  const whole = extendSchema(schema, parse(writingSdl(schema)));
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
  return whole;
}
