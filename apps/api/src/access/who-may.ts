import { COMMAND_RIGHTS, HIDDEN, ROLE_NAMES, ROLES, type Right } from '@ledger/domain';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { ANYONE, inWords, readersOfTypes, rootsOf, withRights, type Readers } from './reach';
import { FIELD_RIGHTS, IN_WORDS, OF_PAYEES, ROOT_RIGHTS, rightsOfType } from './rights-of-fields';

/** An argument that asks for past knowledge, in any place. */
const PAST_ARGUMENT = 'knownAt';

/** Who may read a field, or give an argument. */
export interface WhoMay extends Readers {
  /** What others read in its place; absent: they are refused, or it looks as if it were not there. */
  readonly othersRead?: string;
}

/** Of the types of a schema, and of its fields and arguments that are not as their type is. */
export interface WhoMayIn {
  readonly ofType: (type: string) => WhoMay | undefined;
  readonly ofField: (type: string, field: string) => WhoMay | undefined;
  readonly ofArgument: (name: string) => WhoMay | undefined;
}

/** Everything that the schema says of who may, from the tables of rights alone. */
export function whoMayIn(schema: GraphQLSchema): WhoMayIn {
  const roots = new Set(rootsOf(schema).map(({ name }) => name));
  const ofField = (key: string) => readersOf(FIELD_RIGHTS[key]);
  const ofType = (name: string) => readersOf(rightsOfType(name));
  const types = readersOfTypes(schema, { ofRoot: readersOfRoot, ofField, ofType });
  return {
    ofType: (type) => (roots.has(type) ? undefined : types.get(type)),
    ofField: (type, field) => {
      if (roots.has(type)) return readersOfRoot(field);
      const key = `${type}.${field}`;
      return OF_PAYEES.has(key) ? { ...withRights(['payees']), othersRead: HIDDEN } : ofField(key);
    },
    ofArgument: (name) => (name === PAST_ARGUMENT ? withRights(['past']) : undefined),
  };
}

/**
 * Adds to every root field, and to every type below them, who may read it. Fields and arguments that need more than their
 * type say so too. Descriptions say it, because introspection does not show applied directives; the text of the schema says
 * it by directives as well.
 */
export function sayingWhoMay(schema: GraphQLSchema): GraphQLSchema {
  const { ofType, ofField, ofArgument } = whoMayIn(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    say(type, ofType(type.name));
    for (const field of Object.values(type.getFields())) {
      say(field, ofField(type.name, field.name));
      for (const argument of field.args) say(argument, ofArgument(argument.name));
    }
  }
  return schema;
}

function say(told: { description?: string | null | undefined }, who: WhoMay | undefined): void {
  const text = who && textOf(who);
  if (text !== undefined && !told.description?.includes(text))
    told.description = `${told.description ?? ''}\n${text}`.trim();
}

/** One line of text: who may use the root field. */
export function whoMay(name: string): string {
  return textOf(readersOfRoot(name));
}

function textOf({ roles, words, anyone, othersRead }: WhoMay): string {
  if (anyone) return 'Who may: whoever has signed in; what is of a unit, whoever may see its figures.';
  const names = ROLES.filter((role) => roles.has(role)).map(
    (role) => `${ROLE_NAMES[role].zh} (${ROLE_NAMES[role].en})`,
  );
  const held =
    names.length === 0 ? [] : [`${names.join(', ')}; of the unit, or of one above it where granted so`];
  const text = `Who may: ${[...held, ...[...words].sort()].join('; or ')}.`;
  return othersRead === undefined ? text : `${text} Others read ${othersRead}.`;
}

/** What is in no table belongs to no unit and is open to everybody who signed in. */
function readersOfRoot(name: string): Readers {
  const words = IN_WORDS[name];
  if (words !== undefined) return inWords(words);
  const command = commandOf(name);
  return readersOf(isCommand(command) ? COMMAND_RIGHTS[command] : ROOT_RIGHTS[name]) ?? ANYONE;
}

function readersOf(rights: readonly Right[] | undefined): Readers | undefined {
  return rights && withRights(rights);
}

/** The command that a mutation of the name sends. */
export function commandOf(mutation: string): string {
  return `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
}

function isCommand(name: string): name is keyof typeof COMMAND_RIGHTS {
  return Object.hasOwn(COMMAND_RIGHTS, name);
}
