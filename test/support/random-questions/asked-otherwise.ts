import { getNamedType, Kind, parse, print, type GraphQLSchema } from 'graphql';
import type { RandomQuestion } from './random-question';

/** The same question in other words: under another name, with what is below it in a fragment. */
export function inFragment(schema: GraphQLSchema, { root, field }: RandomQuestion): string {
  const [asked] = parse(`{ ${field} }`).definitions;
  const type = schema.getQueryType()?.getFields()[root]?.type;
  if (asked?.kind !== Kind.OPERATION_DEFINITION || !type) throw new TypeError(`no question: ${field}`);
  const [node] = asked.selectionSet.selections;
  if (node?.kind !== Kind.FIELD || !node.selectionSet) throw new TypeError(`no selection: ${field}`);
  const { selectionSet, ...call } = { ...node, selectionSet: node.selectionSet };
  const head = print(call);
  return `query Again { again: ${head} { ...Below } } fragment Below on ${getNamedType(type).name} ${print(selectionSet)}`;
}

/** What a type has that says why it is undefined. */
const VALUES = ['percent', 'value', 'name'];

/** Where an undefined value gives no reason, or a defined one does. */
export function withoutReason(answer: unknown, path = ''): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((entry, i) => withoutReason(entry, `${path}.${i}`));
  if (typeof answer !== 'object' || answer === null) return [];
  const fields = Object.entries(answer);
  const below = fields.flatMap(([name, value]) => withoutReason(value, `${path}.${name}`));
  if (!('undefinedBecause' in answer)) return below;
  const isUndefined = fields.some(([name, value]) => VALUES.includes(name) && value === null);
  return isUndefined === (answer.undefinedBecause !== null) ? below : [path, ...below];
}
