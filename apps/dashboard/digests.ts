import { resolve } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Plugin } from 'vite';
import { digestsOfCommands, digestsOfPage } from './documents';

const SOURCES = resolve(import.meta.dirname, 'src');
const COMMANDS = resolve(SOURCES, 'commands/command-documents.ts');
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/** Puts digests in the place of all documents, so that no built page has one. Pages that are served from their sources have the texts. */
export const digestsOfDocuments: Plugin = {
  name: 'digests-of-documents',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (id === COMMANDS) return { code: commandDigests(), map: null };
    if (!id.startsWith(SOURCES) || id.includes('/generated/') || !code.includes('graphql(`'))
      return undefined;
    return {
      code: code.replace(DOCUMENT, (_, text: string) => JSON.stringify(digestOf(text))),
      map: null,
    };
  },
};

function commandDigests(): string {
  return `const DIGESTS = ${JSON.stringify(digestsOfCommands())}; export const mutationOf = (command) => DIGESTS[command];`;
}

/** Fragments are asked only within operations. */
function digestOf(text: string) {
  const names = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  );
  const [name] = names;
  return (name !== undefined && digestsOfPage().get(name)) || { kind: Kind.DOCUMENT, definitions: [] };
}
