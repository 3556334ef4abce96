import { print, type DocumentNode } from 'graphql';
import * as commands from './src/commands/generated/graphql';
import { INPUT_TYPES, mutationOf } from './src/commands/mutation';
import * as questions from './src/generated/graphql';

/** Everything that the page asks of the server, as one document: an operation has its own name, a fragment one meaning. */
export function documentsOfPage(): string {
  const written = [...Object.values(questions), ...Object.values(commands)].filter(isDocument);
  const made = namesOf(INPUT_TYPES).map(mutationOf);
  const definitions = [...written, ...made].flatMap((document) => document.definitions.map(print));
  return [...new Set(definitions)].sort().join('\n\n');
}

function isDocument(exported: object): exported is DocumentNode {
  return 'kind' in exported && exported.kind === 'Document';
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table).filter((name): name is Name => name in table);
}
