import { hash } from 'node:crypto';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { mutationOf, operationNameOf } from './src/commands/command-documents';
import * as commands from './src/commands/generated/graphql';
import { INPUT_TYPES } from './src/commands/mutation';
import * as questions from './src/generated/graphql';
import { cursorsOf } from './src/server/followed-lists';

/** Everything that the page asks of the server, as one document: an operation has its own name, a fragment one meaning. */
export function documentsOfPage(): string {
  const written = [...Object.values(questions), ...Object.values(commands)].filter(isDocument);
  const made = namesOf(INPUT_TYPES).map(mutationOf);
  const definitions = [...written, ...made].flatMap((document) => document.definitions.map(print));
  return [...new Set(definitions)].sort().join('\n\n');
}

/**
 * What the built page has of an operation instead of its text: what it is called, which variables it has, which of its
 * lists go on, its digest.
 */
type DigestOfDocument = Pick<DocumentNode, 'kind' | 'definitions'> & {
  readonly documentId?: string;
  /** Which variable asks for the next page of which list. */
  readonly cursors?: Readonly<Record<string, string>>;
};

let digests: ReadonlyMap<string, DigestOfDocument> | undefined;

/** For every operation of the page, by its name. The server knows it by the same digest. Worked out once for a build. */
export function digestsOfPage(): ReadonlyMap<string, DigestOfDocument> {
  return (digests ??= digestsOf(documentsOfPage()));
}

function digestsOf(page: string): ReadonlyMap<string, DigestOfDocument> {
  const operations = Object.entries(separateOperations(parse(page, { noLocation: true })));
  return new Map(operations.map(([name, document]) => [name, digestOf(document)]));
}

/** The mutation of each command in the same form. */
export function digestsOfCommands(): Readonly<Record<string, DigestOfDocument>> {
  return Object.fromEntries(
    namesOf(INPUT_TYPES).flatMap((command) => {
      const digest = digestsOfPage().get(operationNameOf(command));
      return digest ? [[command, digest]] : [];
    }),
  );
}

function digestOf(document: DocumentNode): DigestOfDocument {
  const definitions = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const cursors = cursorsOf(document);
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions.map(withoutFields),
    documentId: hash('sha256', print(document)),
    ...(cursors.size > 0 && { cursors: Object.fromEntries(cursors) }),
  };
}

/** Only what follows lists looks at variables: a mutation is left without. */
function withoutFields(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { kind, name, variableDefinitions = [] } = operation;
  return {
    kind,
    operation: operation.operation,
    ...(name && { name }),
    ...(operation.operation === OperationTypeNode.QUERY && { variableDefinitions }),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
  };
}

function isDocument(exported: object): exported is DocumentNode {
  return 'kind' in exported && exported.kind === 'Document';
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table).filter((name): name is Name => name in table);
}
