import type { NextFunction, Request, Response } from 'express';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody } from '../errors/refusal-body';
import { refusedUnparsed } from '../graphql/before-parsing';
import { formatError } from '../graphql/error-codes';
import type { Sent } from '../graphql/nesting';

type Handled = readonly [error: unknown, request: Request, response: Response, next: NextFunction];

function refused(...[error, , response, next]: Handled): void {
  const status = statusOf(error);
  if (status === undefined || response.headersSent) return next(error);
  const code = codeOf(status, error);
  response.status(status).json(refusalBody({ code, ...TRANSPORT_ERRORS[code] }));
}

/** What the readers of bodies refuse, in the form of a GraphQL error. Express knows a handler of errors by its four parameters. */
export const refuseBodies = Object.defineProperty(refused, 'length', { value: 4 });

/** Refuses a request to GraphQL that is too long, or nests deeper than the programs that would look through it can call themselves. */
export function refuseUnparsed(request: Request, response: Response, next: NextFunction): void {
  const sent: unknown = request.method === 'POST' ? request.body : request.query;
  const error = isSent(sent) ? refusedUnparsed(sent) : undefined;
  if (!error) return next();
  response.status(400).json({ errors: [formatError({ message: error.en }, error)] });
}

/** Whether an error of body-parser, or of decompression, is the client's. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function codeOf(status: number, error: unknown) {
  if (status === 413) return 'BODY_TOO_LARGE';
  const isText =
    typeof error === 'object' && error !== null && Reflect.get(error, 'type') === 'entity.parse.failed';
  return isText ? 'BODY_NOT_JSON' : 'BODY_UNREADABLE';
}

function isSent(sent: unknown): sent is Sent {
  return typeof sent === 'object' && sent !== null && !Array.isArray(sent);
}
