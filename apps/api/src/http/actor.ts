import type { Author } from '@ledger/domain';
import { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { askerOf } from '../door/asker';
import { RequestError } from '../errors/request-error';

/** Who acts, as the door knows them: never an input field. @throws RequestError ACTOR_REQUIRED. */
export function authorOfRequest(request: Request): Author {
  const author = askerOf(request)?.author;
  if (!author) throw new RequestError('ACTOR_REQUIRED');
  return author;
}

/** The same for questions; undefined if nobody is named. */
export function authorAsking(context: object): Author | undefined {
  const request: unknown = Reflect.get(context, 'request');
  return request instanceof IncomingMessage ? askerOf(request)?.author : undefined;
}
