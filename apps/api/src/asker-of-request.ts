import type { IncomingMessage, ServerResponse } from 'node:http';
import { forAsker } from '@ledger/reader';
import type { NextFunction, Request, Response } from 'express';
import { withSight, type Sight } from './access/sight';
import { purseOf, type Purse } from './spending/spending';

/**
 * What a request asks ends with it: where the connection closes before the answer was sent, long questions stop.
 * Everything in it is answered by what its asker may see.
 */
export function askerOfRequest(sightOf: (request: IncomingMessage) => Sight) {
  return (request: Request, response: Response, next: NextFunction): void =>
    withSight(sightOf(request), () => whileWaiting(response, next, () => purseOf(request)));
}

/** Runs the work of a request on behalf of the client that waits for its response, and pays from its purse. */
export function whileWaiting(
  response: ServerResponse,
  work: () => void,
  purse: () => Purse | undefined,
): void {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const pay = async (cost: number) => {
    const { refusal } = (await purse()?.spend(cost)) ?? {};
    if (refusal) throw refusal;
  };
  forAsker(gone.signal, work, pay);
}
