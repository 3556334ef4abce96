import { RequestError } from '../errors/request-error';
import { LIMITS } from './limits';
import { nestedTooDeep, type Sent } from './nesting';

/** The reason for not parsing a request; undefined if it is parsed. */
export function refusedUnparsed(sent: Sent): RequestError | undefined {
  return tooLong(sent.query) ?? nestedTooDeep(sent);
}

/** The limit of tokens does not bound a document: one name is one token, however long it is. */
function tooLong(query: unknown): RequestError | undefined {
  if (typeof query !== 'string' || Buffer.byteLength(query) <= LIMITS.documentBytes) return undefined;
  return new RequestError('DOCUMENT_TOO_LONG', { field: 'query', atMost: LIMITS.documentBytes / 1_024 });
}
