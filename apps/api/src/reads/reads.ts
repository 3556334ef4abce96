import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ReadsLog } from '@ledger/reads-log';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { askerOf, type Asker } from '../door/asker';
import { LIMITS } from '../graphql/limits';
import { LatelyUsed } from '../lately-used';

/** What of a request is asked: a document, which of its operations, with what. */
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

interface Document {
  readonly digest: string;
  readonly text: string;
  /** All that it holds are changes. */
  readonly isChange: boolean;
}

const REMEMBERED = 2_000;
/** Of a variable of a question; a year file, which may stand there, is noted by its beginning. */
const LONGEST_VARIABLES = 4_096;
const LONGEST_DOCUMENT = 65_536;

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
    this.bodies.set(text, known);
    return known;
  }

  private documentOf(text: string): Document {
    const known = this.documents.get(text);
    if (known) return known;
    const digest = createHash('sha256').update(text).digest('hex');
    const document = { digest, text: text.slice(0, LONGEST_DOCUMENT), isChange: isChange(text) };
    this.documents.set(text, document);
    return document;
  }
}

/** By its syntax: a field may be called anything. What cannot be parsed is a question that was refused. */
function isChange(text: string): boolean {
  try {
    const { definitions } = parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
    return definitions.every(
      (each) => each.kind !== Kind.OPERATION_DEFINITION || each.operation === OperationTypeNode.MUTATION,
    );
  } catch {
    return false;
  }
}

function textIn({ query }: Asked): string {
  return typeof query === 'string' ? query : '';
}

function askedIn(text: string): Asked {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** What a change says is in the log of events, or was refused; its values have no place beside who reads. */
function partOf({ digest, isChange }: Document, { operationName, variables }: Asked): string {
  const operation = typeof operationName === 'string' ? operationName : undefined;
  const values = JSON.stringify(variables ?? {});
  const told =
    values.length > LONGEST_VARIABLES ? JSON.stringify(values.slice(0, LONGEST_VARIABLES)) : values;
  return [
    `"asked":"${digest}"`,
    ...(operation === undefined ? [] : [`"operation":${JSON.stringify(operation)}`]),
    ...(isChange ? [] : [`"variables":${told}`]),
  ].join(',');
}
