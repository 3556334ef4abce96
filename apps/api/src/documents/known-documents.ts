import { hash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { print, separateOperations, type DocumentNode } from 'graphql';
import { LatelyUsed } from '../lately-used';
import { isObject, sentDigest } from '../graphql/sent-digest';
import { together } from './together';

/** Of texts that are remembered. */
const REMEMBERED_LETTERS = 4_000_000;
/** More than a page ever asks at one moment. */
const MOST_TOGETHER = 20;

/** The listed documents by their digest, so that a client need not send the text. Parsed when the first digest comes. */
export class KnownDocuments {
  private operations: ReadonlyMap<string, DocumentNode> | undefined;
  private readonly texts = new LatelyUsed<string, string>(REMEMBERED_LETTERS, (_, text) => text.length);

  constructor(private readonly read: () => readonly DocumentNode[]) {}

  /**
   * The text of which it is the SHA-256, as `print` of graphql-js writes one operation with its fragments. Several digests
   * with `+` between them are several queries as one document.
   */
  textOf(digest: string): string | undefined {
    const known = this.texts.get(digest);
    if (known !== undefined) return known;
    const parts = digest.split('+', MOST_TOGETHER + 1).map((part) => this.operation(part));
    const documents = parts.filter((part) => part !== undefined);
    if (documents.length < parts.length || parts.length > MOST_TOGETHER) return undefined;
    const [first, second] = documents;
    const document = second ? together(documents) : first;
    const text = document && print(document);
    if (text !== undefined) this.texts.set(digest, text);
    return text;
  }

  /** The request with the text in the place of its digest; as it is if it has a text, or a digest that is not known. */
  withText<Sent extends object>(sent: Sent): Sent {
    const by = isObject(sent) ? sentDigest(sent) : undefined;
    const query = by && this.textOf(by.digest);
    if (!by || query === undefined) return sent;
    const kept = { ...sent, query };
    // What named the digest goes: Apollo would look for it in a cache of its own, and takes no key without a value.
    Reflect.deleteProperty(kept, 'documentId');
    Reflect.deleteProperty(kept, 'extensions');
    return Object.assign(kept, by.others);
  }

  private operation(digest: string): DocumentNode | undefined {
    this.operations ??= new Map(
      this.read()
        .flatMap((document) => Object.values(separateOperations(document)))
        .map((operation) => [hash('sha256', print(operation)), operation]),
    );
    return this.operations.get(digest);
  }
}

/** Puts the text of a document in the place of its digest. One that is not known is left to Apollo, who refuses it. */
export function textsOfDigests(known: Pick<KnownDocuments, 'withText'>) {
  return (request: Request, _: Response, next: NextFunction): void => {
    const sent: unknown = request.body;
    if (request.method === 'POST' && isObject(sent)) request.body = known.withText(sent);
    next();
  };
}
