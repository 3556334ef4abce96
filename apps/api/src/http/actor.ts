import type { Request } from 'express';
import { RequestError } from '../errors/request-error';

/** Who acts is what the request says, until there is a login: never an input field. @throws RequestError ACTOR_REQUIRED. */
export function actorOf(request: Request): string {
  const header = request.header('x-actor')?.trim();
  if (!header) throw new RequestError('ACTOR_REQUIRED');
  try {
    return decodeURIComponent(header);
  } catch {
    throw new RequestError('ACTOR_REQUIRED');
  }
}
