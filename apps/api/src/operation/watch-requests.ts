import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What is said of a request when it has been answered, or was given up. */
export interface RequestSeen {
  readonly requestId: string;
  readonly method: string;
  /** Without the query string, which may contain questions. */
  readonly path: string;
  readonly kind: RequestKind;
  /** 0 if the client disconnected before the answer. */
  readonly status: number;
  readonly seconds: number;
}

const KINDS = ['graphql', 'uploads', 'healthz', 'readyz', 'assets', 'graphiql'] as const;
type RequestKind = (typeof KINDS)[number] | 'other';

/** The id is in the response and in a log line, so that a user can quote it. */
const REQUEST_ID = 'x-request-id';
/** The id from a proxy is used if it is safe for a log. */
const HARMLESS = /^[\w.:-]{1,64}$/;

const requestIds = new AsyncLocalStorage<string>();

/** The id of the request that is being answered here; undefined outside of one, or where requests are not watched. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}

/** Gives each request an id, and calls `seen` when it has ended. Runs before all other listeners of the server. */
export function watchRequests(server: Server, seen: (request: RequestSeen) => void): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const begunMs = performance.now();
    const given = request.headers[REQUEST_ID];
    const requestId = typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
    const path = pathOf(request);
    response.setHeader(REQUEST_ID, requestId);
    // For all listeners that follow, and all that they begin.
    requestIds.enterWith(requestId);
    response.once('close', () =>
      seen({
        requestId,
        method: request.method ?? '',
        path,
        kind: kindOf(path),
        status: response.writableFinished ? response.statusCode : 0,
        seconds: (performance.now() - begunMs) / 1_000,
      }),
    );
  });
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?');
  return path.slice(0, 200);
}

function kindOf(path: string): RequestKind {
  const [, first] = path.split('/');
  return KINDS.find((kind) => kind === first) ?? 'other';
}
