import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import type { Reads } from './reads';

const GRAPHQL = '/graphql';
/** Errors stand before the data; so much of an answer is looked at for them. */
const LOOKED_AT = 4_096;

/** Notes the questions that come to Express: those that were not answered ahead. Their body has been read by the end. */
export function noteAnswers(reads: Reads) {
  return (request: Request, response: Response, next: NextFunction): void => {
    // Express takes `/GraphQL/` for the same.
    if (isGraphql(request.path) && (request.method === 'POST' || request.query['query'] !== undefined))
      noteAtTheEnd(reads, request, response);
    else if (isDownload(request.path)) notePath(reads, request, response);
    next();
  };
}

/** Notes requests that were refused before their document was read. */
export function noteRefused(reads: Reads | undefined, request: IncomingMessage, code: string): void {
  reads?.ofPath(request, { outcome: 'refused', codes: [code] });
}

function isGraphql(path: string): boolean {
  const folded = path.toLowerCase();
  return folded === GRAPHQL || folded.startsWith(`${GRAPHQL}/`);
}

/** Tables and files that are downloaded tell as much as an answer. */
function isDownload(path: string): boolean {
  return /^\/(workbooks|evidence)(\/|$)/i.test(path);
}

function notePath(reads: Reads, request: IncomingMessage, response: Response): void {
  response.once('close', () =>
    reads.ofPath(request, { outcome: response.statusCode < 400 ? 'answered' : 'refused' }),
  );
}

function noteAtTheEnd(reads: Reads, request: Request, response: Response): void {
  const end = response.end.bind(response);
  let codes: readonly string[] = [];
  const endNoted = (...sent: readonly unknown[]) => {
    codes = codesIn(sent[0]);
    Reflect.apply(end, response, sent);
    return response;
  };
  Object.defineProperty(response, 'end', { value: endNoted, configurable: true, writable: true });
  response.once('close', () => {
    const asked: unknown = request.method === 'POST' ? request.body : request.query;
    const outcome = response.statusCode < 400 && codes.length === 0 ? 'answered' : 'refused';
    reads.of(request, typeof asked === 'object' && asked !== null ? asked : {}, { outcome, codes });
  });
}

/** The errors at the beginning of an answer. */
function codesIn(sent: unknown): readonly string[] {
  if (typeof sent !== 'string' && !Buffer.isBuffer(sent)) return [];
  const start = Buffer.isBuffer(sent) ? sent.toString('utf8', 0, LOOKED_AT) : sent.slice(0, LOOKED_AT);
  if (!start.startsWith('{"errors"')) return [];
  return [...new Set([...start.matchAll(/"code":"([A-Z_]+)"/g)].flatMap(([, code = '']) => [code]))];
}
