import type { IncomingMessage, ServerResponse } from 'node:http';
import { forAsker } from '@ledger/reader';
import type { NextFunction, Request, Response } from 'express';
import { withSight, type Sight } from './access/sight';

/**
 * What a request asks ends with it: where the connection closes before the answer was sent, long questions stop.
 * Everything in it is answered by what its asker may see.
 */
export function askerOfRequest(sightOf: (request: IncomingMessage) => Sight) {
  return (request: Request, response: Response, next: NextFunction): void =>
    withSight(sightOf(request), () => whileWaiting(response, next));
}

/** Runs the work of a request on behalf of the client that waits for its response. */
export function whileWaiting(response: ServerResponse, work: () => void): void {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  forAsker(gone.signal, work);
}
