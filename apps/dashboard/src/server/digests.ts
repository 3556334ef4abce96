import { makeOperation, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { map, pipe, tap } from 'wonka';
import { Store } from '../state/store';

/**
 * The digest that the build put in the place of the document's text. Undefined where the page is served from its sources:
 * there the text is sent.
 */
export function digestOf(document: object): string | undefined {
  const digest: unknown = 'documentId' in document ? document.documentId : undefined;
  return typeof digest === 'string' ? digest : undefined;
}

/** Whether the server did not know a digest of this page: then it serves another version of the page. */
export const outdated = new Store(false);

/** What a server says of a digest that it does not know; the second where only listed documents are answered. */
const UNKNOWN: readonly unknown[] = ['PERSISTED_QUERY_NOT_SUPPORTED', 'DOCUMENT_NOT_LISTED'];

/** Sends the digest of a document instead of its text, and notices where the server does not know it. */
export const digests: Exchange =
  ({ forward }) =>
  (operations$) =>
    pipe(operations$, map(byDigest), forward, tap(noticeUnknown));

function byDigest(operation: Operation): Operation {
  const sha256Hash = digestOf(operation.query);
  if (sha256Hash === undefined || operation.kind === 'teardown') return operation;
  const extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } } as const;
  return makeOperation(operation.kind, { ...operation, extensions }, operation.context);
}

function noticeUnknown({ operation, error }: OperationResult): void {
  if (digestOf(operation.query) !== undefined && (error?.graphQLErrors ?? []).some(isUnknownDigest))
    outdated.set(true);
}

/** Whether an error says so of a document that was sent by its digest. */
export function isUnknownDigest({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): boolean {
  return UNKNOWN.includes(extensions['code']);
}
