import { hash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { print, separateOperations, type DocumentNode } from 'graphql';

/** The listed documents by their digest, so that a client need not send the text. Read when the first digest comes. */
export class KnownDocuments {
  private texts: ReadonlyMap<string, string> | undefined;

  constructor(private readonly read: () => readonly DocumentNode[]) {}

  /** The text of which it is the SHA-256, as `print` of graphql-js writes one operation with its fragments. */
  textOf(digest: string): string | undefined {
    this.texts ??= new Map(
      this.read()
        .flatMap((document) => Object.values(separateOperations(document)))
        .map(print)
        .map((text) => [hash('sha256', text), text]),
    );
    return this.texts.get(digest);
  }
}

/** Puts the text of a document in the place of its digest. One that is not known is left to Apollo, who refuses it. */
export function textsOfDigests(known: Pick<KnownDocuments, 'textOf'>) {
  return (request: Request, _: Response, next: NextFunction): void => {
    const sent: unknown = request.body;
    if (request.method === 'POST' && isObject(sent) && sent['query'] === undefined)
      request.body = withText(sent, known);
    next();
  };
}

type Sent = Readonly<Record<string, unknown>>;

function withText(sent: Sent, known: Pick<KnownDocuments, 'textOf'>): Sent {
  const { documentId, extensions, ...others } = sent;
  const { persistedQuery, ...further } = isObject(extensions) ? extensions : {};
  const digest = documentId ?? (isObject(persistedQuery) ? persistedQuery['sha256Hash'] : undefined);
  if (typeof digest !== 'string') return sent;
  const query = known.textOf(digest.replace(/^sha256:/, ''));
  if (query === undefined)
    return { ...others, extensions: { ...further, persistedQuery: { version: 1, sha256Hash: digest } } };
  return { ...others, ...(Object.keys(further).length > 0 && { extensions: further }), query };
}

function isObject(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
