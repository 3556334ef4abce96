import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ReadsLog } from '@ledger/reads-log';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { askerOf, type Asker } from '../door/asker';
import { LIMITS } from '../graphql/limits';
import { LatelyUsed } from '../lately-used';

/** The question in a request: a document, the operation in it, and its variables. */
export interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

export interface Outcome {
  /** 'kept': the answer was given before, and given again. */
  readonly outcome: 'answered' | 'kept' | 'refused';
  readonly codes?: readonly string[];
}

export interface ReadsOptions {
  readonly addressOf: (request: IncomingMessage) => string;
  /** Position up to which the log of events has been read here. */
  readonly head: () => bigint;
  readonly now?: () => Date;
}

interface Declared {
  readonly name: string;
  /** Names a thing, counts or decides: no text that somebody entered. */
  readonly isPlain: boolean;
}

interface Document {
  readonly digest: string;
  readonly text: string;
  /** Variables that it declares: only they reach a field. */
  readonly variables: readonly Declared[];
  /** All that it holds are changes. */
  readonly isChange: boolean;
}

const REMEMBERED = 2_000;
/** Of each variable; a year file, which may stand there, is noted by its beginning. */
const LONGEST_VARIABLE = 500;
const MOST_VARIABLES = 100;
/** Of the variables of a change only these: its unit, its year; what it says is in the log of events. */
const PLAIN: ReadonlySet<string> = new Set(['ID', 'Int', 'Boolean']);

/** Notes who asked what. Parts of a line that come again are put together once. */
export class Reads {
  private readonly documents = new LatelyUsed<string, Document>(REMEMBERED);
  private readonly bodies = new LatelyUsed<string, { readonly document: Document; readonly part: string }>(
    REMEMBERED,
  );
  private readonly askers = new WeakMap<Asker, string>();

  constructor(
    private readonly log: Pick<ReadsLog, 'note' | 'noteDocument'>,
    private readonly options: ReadsOptions,
  ) {}

  /** A question whose body, `text`, may have come before to the letter. */
  ofBody(request: IncomingMessage, text: string, outcome: Outcome): void {
    const known = this.bodies.get(text) ?? this.read(text);
    this.log.noteDocument(known.document.digest, known.document.text);
    this.note(request, known.part, outcome);
  }

  of(request: IncomingMessage, asked: Asked, outcome: Outcome): void {
    const document = this.documentOf(textIn(asked));
    this.log.noteDocument(document.digest, document.text);
    this.note(request, partOf(document, asked), outcome);
  }

  /** Of what has no document. */
  ofPath(request: IncomingMessage, outcome: Outcome): void {
    const path = (request.url ?? '').split('?', 1)[0];
    this.note(request, `"asked":${JSON.stringify(`${request.method ?? ''} ${path}`)}`, outcome);
  }

  private note(request: IncomingMessage, asked: string, { outcome, codes }: Outcome): void {
    const { addressOf, head, now = () => new Date() } = this.options;
    const parts = [
      `{"kind":"read","at":"${now().toISOString()}"`,
      this.whoOf(askerOf(request)),
      `"address":"${addressOf(request)}"`,
      `"agent":${JSON.stringify((request.headers['user-agent'] ?? '').slice(0, 200))}`,
      asked,
      `"head":"${head()}"`,
      `"outcome":"${outcome}"`,
      ...(codes && codes.length > 0 ? [`"codes":${JSON.stringify(codes)}`] : []),
    ];
    this.log.note(`${parts.join(',')}}`);
  }

  private whoOf(asker: Asker | undefined): string {
    if (!asker) return '"by":"nobody"';
    const known = this.askers.get(asker);
    if (known !== undefined) return known;
    const who = JSON.stringify({ by: asker.by, ...asker.author }).slice(1, -1);
    this.askers.set(asker, who);
    return who;
  }

  private read(text: string) {
    const asked = askedIn(text);
    const document = this.documentOf(textIn(asked));
    const known = { document, part: partOf(document, asked) };
    if (text.length <= LIMITS.documentBytes) this.bodies.set(text, known);
    return known;
  }

  private documentOf(text: string): Document {
    const known = this.documents.get(text);
    if (known) return known;
    const digest = createHash('sha256').update(text).digest('hex');
    const document = { digest, text, ...syntaxOf(text) };
    if (text.length < LIMITS.documentBytes) this.documents.set(text, document);
    return document;
  }
}

/** By its syntax: a field may be called anything. What cannot be parsed is a question that was refused. */
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

/** Of one that is too long to be asked, its beginning. */
function textIn({ query }: Asked): string {
  return typeof query === 'string' ? query.slice(0, LIMITS.documentBytes) : '';
}

function askedIn(text: string): Asked {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

function partOf(document: Document, { operationName, variables }: Asked): string {
  const operation = typeof operationName === 'string' ? operationName.slice(0, LONGEST_VARIABLE) : undefined;
  return [
    `"asked":"${document.digest}"`,
    ...(operation === undefined ? [] : [`"operation":${JSON.stringify(operation)}`]),
    `"variables":${JSON.stringify(variablesOf(document, variables))}`,
  ].join(',');
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

/** A value nested deeper than the stack goes can be read from JSON, and not be written. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '"nested too deeply to be written"';
  }
}
