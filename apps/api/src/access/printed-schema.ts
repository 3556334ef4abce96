import { ROLES } from '@ledger/domain';
import {
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type Location,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { whoMayIn, type WhoMay, type WhoMayIn } from './who-may';

const NAME = 'whoMay';

/** The directive that says who may. */
export const WHO_MAY_SDL = `
"Who may read a field, send a mutation or give an argument. A way to the field may need more; its own arguments, too."
directive @${NAME}(
  "Holders of one of these roles, of the unit or of one above it where granted so."
  roles: [Role!]
  "Who else, where no role by itself allows it."
  also: String
  "Whoever has signed in; a role is not needed."
  signedIn: Boolean
  "What others read in its place. Absent: they are refused, or it looks as if it were not there."
  othersRead: String
) on FIELD_DEFINITION | ARGUMENT_DEFINITION
`;

/** The schema as text, sorted. Every field says who may by a directive, as {@link whoMayIn} says. */
export function textOfSchema(schema: GraphQLSchema): string {
  const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
  const who = whoMayIn(schema);
  const added = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? directivesIn(definition, who)
      : [],
  );
  const parts = added.map(
    ({ at, directive }, index) => `${text.slice(added[index - 1]?.at ?? 0, at)} ${directive}`,
  );
  return [...parts, text.slice(added.at(-1)?.at ?? 0)].join('');
}

interface Added {
  /** Where it stands in the text. */
  readonly at: number;
  readonly directive: string;
}

function directivesIn(
  { name: type, fields = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  { ofType, ofField, ofArgument }: WhoMayIn,
): readonly Added[] {
  const of = (field: FieldDefinitionNode): readonly Added[] => {
    const ofArguments = (field.arguments ?? []).flatMap((argument) =>
      after(argument.defaultValue ?? argument.type, ofArgument(argument.name.value)),
    );
    return [
      ...ofArguments,
      ...after(field.type, ofField(type.value, field.name.value) ?? ofType(type.value)),
    ];
  };
  return fields.flatMap(of);
}

function after({ loc }: { readonly loc?: Location }, who: WhoMay | undefined): readonly Added[] {
  return loc && who ? [{ at: loc.end, directive: applied(who) }] : [];
}

function applied({ roles, words, anyone, othersRead }: WhoMay): string {
  if (anyone) return `@${NAME}(signedIn: true)`;
  const named = ROLES.filter((role) => roles.has(role)).map((role) =>
    role.toUpperCase().replaceAll('-', '_'),
  );
  const given = [
    ...(named.length > 0 ? [`roles: [${named.join(', ')}]`] : []),
    ...(words.size > 0 ? [`also: ${JSON.stringify([...words].sort().join('; '))}`] : []),
    ...(othersRead === undefined ? [] : [`othersRead: ${JSON.stringify(othersRead)}`]),
  ];
  return `@${NAME}(${given.join(', ')})`;
}
