import type { IncomingMessage } from 'node:http';
import type { NotedDocument, ReadsLog } from '@ledger/reads-log';
import { LIMITS } from '../graphql/limits';
import { LatelyUsed } from '../lately-used';
import { AskedDocuments, askedIn, membersOf, type Asked } from './asked-documents';
import { Callers } from './callers';

export interface Outcome {
  /** 'kept': the answer was given before, and given again. */
  readonly outcome: 'answered' | 'kept' | 'refused';
  readonly codes?: readonly string[];
}

export interface DocumentTexts {
  withText(sent: Asked): Asked;
}

export interface ReadsOptions {
  readonly addressOf: (request: IncomingMessage) => string;
  /** Position up to which the log of events has been read here. */
  readonly head: () => bigint;
  readonly now?: () => Date;
  /** Finds the texts of documents that were sent by their digest. */
  readonly documents?: DocumentTexts;
}

/** What a line says of the question. */
interface Part {
  readonly bytes: Uint8Array;
  readonly document?: NotedDocument;
}

const REMEMBERED = 2_000;

/** Notes who asked what. Common parts of lines are built once, because noting a question must cost very little. */
export class Reads {
  private readonly documents = new AskedDocuments();
  private readonly bodies = new LatelyUsed<string, Part>(REMEMBERED);
  private readonly kept = new WeakMap<object, Part>();
  private readonly callers: Callers;
  private begun = { at: NaN, bytes: new Uint8Array() };
  private ended = { head: -1n, bytes: new Map<Outcome['outcome'], Uint8Array>() };

  constructor(
    private readonly log: Pick<ReadsLog, 'note'>,
    private readonly options: ReadsOptions,
  ) {
    this.callers = new Callers(options.addressOf);
  }

  /** A question that gets a kept answer, whichever of its bodies came. */
  ofKept(request: IncomingMessage, answer: object, body: Buffer): void {
    const known = this.kept.get(answer) ?? this.read(body.toString());
    this.kept.set(answer, known);
    this.note(request, known, { outcome: 'kept' });
  }

  /** A question whose body, `text`, may have come before to the letter. */
  ofBody(request: IncomingMessage, text: string, outcome: Outcome): void {
    this.note(request, this.read(text), outcome);
  }

  of(request: IncomingMessage, asked: Asked, outcome: Outcome): void {
    this.note(request, this.partOf(asked), outcome);
  }

  /** For requests without a document. */
  ofPath(request: IncomingMessage, outcome: Outcome): void {
    const path = (request.url ?? '').split('?', 1)[0];
    const bytes = Buffer.from(`"asked":${JSON.stringify(`${request.method ?? ''} ${path}`)}`);
    this.note(request, { bytes }, outcome);
  }

  private note(request: IncomingMessage, { bytes, document }: Part, outcome: Outcome): void {
    const { callers } = this;
    const line = [
      this.beginning(),
      callers.whoAsks(request),
      callers.whereFrom(request),
      bytes,
      this.end(outcome),
    ];
    this.log.note(line, document);
  }

  private beginning(): Uint8Array {
    const at = this.options.now?.().getTime() ?? Date.now();
    if (this.begun.at !== at) {
      const bytes = Buffer.from(`{"kind":"read","at":"${new Date(at).toISOString()}",`);
      this.begun = { at, bytes };
    }
    return this.begun.bytes;
  }

  private end({ outcome, codes = [] }: Outcome): Uint8Array {
    const head = this.options.head();
    if (codes.length > 0) return endOf(head, outcome, `,"codes":${JSON.stringify(codes)}`);
    if (this.ended.head !== head) this.ended = { head, bytes: new Map() };
    const bytes = this.ended.bytes.get(outcome) ?? endOf(head, outcome);
    this.ended.bytes.set(outcome, bytes);
    return bytes;
  }

  private read(text: string): Part {
    const known = this.bodies.get(text);
    if (known) return known;
    const asked = askedIn(text);
    const part = this.partOf(this.options.documents?.withText(asked) ?? asked);
    if (text.length <= LIMITS.documentBytes) this.bodies.set(text, part);
    return part;
  }

  private partOf(asked: Asked): Part {
    const document = this.documents.in(asked);
    return { bytes: Buffer.from(membersOf(document, asked)), document };
  }
}

function endOf(head: bigint, outcome: Outcome['outcome'], codes = ''): Uint8Array {
  return Buffer.from(`,"head":"${head}","outcome":"${outcome}"${codes}}`);
}
