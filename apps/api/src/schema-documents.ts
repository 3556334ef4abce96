import { extendSchema, GraphQLSchema, Kind, parse, type DocumentNode } from 'graphql';
import { WHO_MAY_SDL } from './access/printed-schema';
import { AUDIT_SDL } from './audit/audit-schema';
import { RIGHTS_SDL } from './granting/granting-schema';
import { SCALARS } from './graphql/scalars';
import { IMPORTS_SDL } from './imports/sdl/imports-sdl';
import { READING_SDL } from './reading/reading-schema';
import { WHAT_IF_SDL } from './what-if/what-if-sdl';
import { writingSdl } from './writing/writing-sdl';

/** Servers of one process have the same texts. */
const PARSED = new Map<string, DocumentNode>();

/**
 * The schema with all that is written as text: at once, since each extension builds all types anew. `judged` looks for faults of
 * the text first; it is the program's own, and a server that starts need not find again what the printed schema has told.
 */
export function withText(built: GraphQLSchema, judged: boolean): GraphQLSchema {
  const schema = withScalars(built);
  const reading = parsed(READING_SDL);
  const read = new Set(
    reading.definitions.flatMap((definition) =>
      'name' in definition && !definition.kind.endsWith('Extension') ? (definition.name?.value ?? []) : [],
    ),
  );
  const writing = parsed(writingSdl((type) => read.has(type) || schema.getType(type) !== undefined));
  const rest = [WHAT_IF_SDL, RIGHTS_SDL, IMPORTS_SDL, AUDIT_SDL, WHO_MAY_SDL].map(parsed);
  const definitions = [reading, writing, ...rest].flatMap((each) => each.definitions);
  return extendSchema(schema, { kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: !judged });
}

/** Scalars that no class names, too. */
function withScalars(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const lacking = SCALARS.filter(({ name }) => !schema.getType(name));
  return new GraphQLSchema({ ...config, types: [...config.types, ...lacking] });
}

function parsed(text: string): DocumentNode {
  const document = PARSED.get(text) ?? parse(text, { noLocation: true });
  PARSED.set(text, document);
  return document;
}
