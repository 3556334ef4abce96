import { createHash } from 'node:crypto';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { LIMITS } from '../graphql/limits';
import { LatelyUsed } from '../lately-used';

/** The question in a request: a document, the operation in it, and its variables. */
export interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

interface Declared {
  readonly name: string;
  /** Whether the value is a name, a number or a choice, not free text. */
  readonly isPlain: boolean;
}

export interface Document {
  readonly digest: string;
  readonly text: string;
  /** The declared variables: only these reach a field. */
  readonly variables: readonly Declared[];
  /** Whether it contains only mutations. */
  readonly isChange: boolean;
}

const REMEMBERED = 2_000;
/** Of each variable; a year file, which may stand there, is noted by its beginning. */
const LONGEST_VARIABLE = 500;
const MOST_VARIABLES = 100;
/** Of the variables of a change only these: its unit, its year; what it says is in the log of events. */
const PLAIN: ReadonlySet<string> = new Set(['ID', 'Int', 'Boolean']);

/** Documents of requests, each parsed once. */
export class AskedDocuments {
  private readonly known = new LatelyUsed<string, Document>(REMEMBERED);

  in(asked: Asked): Document {
    const text = textIn(asked);
    const known = this.known.get(text);
    if (known) return known;
    const digest = createHash('sha256').update(text).digest('hex');
    const document = { digest, text, ...syntaxOf(text) };
    if (text.length < LIMITS.documentBytes) this.known.set(text, document);
    return document;
  }
}

export function askedIn(text: string): Asked {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** The part of a line about the question, as members of JSON. */
export function membersOf(document: Document, { operationName, variables }: Asked): string {
  const operation = typeof operationName === 'string' ? operationName.slice(0, LONGEST_VARIABLE) : undefined;
  return [
    `"asked":"${document.digest}"`,
    ...(operation === undefined ? [] : [`"operation":${JSON.stringify(operation)}`]),
    `"variables":${JSON.stringify(variablesOf(document, variables))}`,
  ].join(',');
}

/** By syntax, because a field can have any name. A document that cannot be parsed was refused. */
function syntaxOf(text: string): Pick<Document, 'isChange' | 'variables'> {
  try {
    const { definitions } = parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return {
      isChange: operations.every(({ operation }) => operation === OperationTypeNode.MUTATION),
      variables: operations.flatMap(({ variableDefinitions = [] }) =>
        variableDefinitions.map(({ variable, type }) => {
          const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
          const isPlain = named.kind === Kind.NAMED_TYPE && PLAIN.has(named.name.value);
          return { name: variable.name.value, isPlain };
        }),
      ),
    };
  } catch {
    return { isChange: false, variables: [] };
  }
}

/** The beginning of a document that is too long. */
function textIn({ query }: Asked): string {
  return typeof query === 'string' ? query.slice(0, LIMITS.documentBytes) : '';
}

/** Each is cut by itself, so that none pushes another out; what the document does not declare reaches no field. */
function variablesOf({ variables: declared, isChange }: Document, given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return {};
  const told = declared.slice(0, MOST_VARIABLES).flatMap(({ name, isPlain }): [string, unknown][] => {
    const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    const text = value === undefined ? undefined : textOf(value);
    if (text === undefined || (isChange && !isPlain)) return [];
    return [[name, text.length > LONGEST_VARIABLE ? text.slice(0, LONGEST_VARIABLE) : JSON.parse(text)]];
  });
  return Object.fromEntries(told);
}

/** A very deeply nested value can be parsed from JSON but not written. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '"nested too deeply to be written"';
  }
}
