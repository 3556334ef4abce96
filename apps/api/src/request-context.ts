import type { Request } from 'express';

/** What resolvers read of a request. */
export interface RequestContext {
  readonly request: Request;
}
