import type { Server } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody } from '../errors/refusal-body';

export interface BodyBudget {
  /** The largest allowed body. A body of unknown size counts as this large. */
  readonly mostBytes: number;
  readonly totalBytes: number;
  readonly bytesPerAddress: number;
  readonly addressOf: (request: Request) => string;
}

/** Small bodies, as pages send them, do not wait. */
const SMALL_BYTES = 64 * 1_024;
const RETRY_AFTER_S = 5;
/** A request that has not come whole by then is ended. */
const WHOLE_AFTER_MS = 30_000;

/**
 * Lets large bodies, unfinished or being worked on, have only so much memory together and for one address. It counts what
 * they say they are: a body costs several times its size once it is read.
 */
export function bodyBudget({ mostBytes, totalBytes, bytesPerAddress, addressOf }: BodyBudget) {
  let total = 0;
  const byAddress = new Map<string, number>();
  const add = (address: string, bytes: number) => {
    total += bytes;
    const sum = (byAddress.get(address) ?? 0) + bytes;
    if (sum > 0) byAddress.set(address, sum);
    else byAddress.delete(address);
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    const bytes = Math.min(mostBytes, bytesOf(request, mostBytes));
    const address = addressOf(request);
    if (bytes <= SMALL_BYTES) {
      next();
    } else if (total + bytes > totalBytes || (byAddress.get(address) ?? 0) + bytes > bytesPerAddress) {
      refuse(response);
    } else {
      add(address, bytes);
      response.once('close', () => add(address, -bytes));
      next();
    }
  };
}

/** Ends requests whose body does not come. */
export function endUnfinished(server: Server): void {
  server.requestTimeout = WHOLE_AFTER_MS;
}

function bytesOf(request: Request, mostBytes: number): number {
  if (request.headers['transfer-encoding'] !== undefined) return mostBytes;
  return Number(request.headers['content-length'] ?? 0);
}

/** The rest of the body is not waited for. */
function refuse(response: Response): void {
  response.status(503).set({ 'Retry-After': String(RETRY_AFTER_S), Connection: 'close' });
  response.json(refusalBody({ code: 'TOO_MANY_BODIES', ...TRANSPORT_ERRORS.TOO_MANY_BODIES }));
}
