import { forAsker } from '@ledger/reader';
import type { NextFunction, Request, Response } from 'express';

/** What a request asks ends with it: where the connection closes before the answer was sent, long questions stop. */
export function askerOfRequest(_: Request, response: Response, next: NextFunction): void {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  forAsker(gone.signal, next);
}
