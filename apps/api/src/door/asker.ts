import type { IncomingMessage } from 'node:http';
import type { Author } from '@ledger/domain';

/** The asker of a request. The door sets it before anything else handles the request. */
export interface Asker {
  /** How the door identified them. 'trial': anybody on a trial server; 'server': this server itself. */
  readonly by: 'session' | 'token' | 'trial' | 'server';
  /** Absent if a client of a trial gives no name: it may read, but change nothing. */
  readonly author?: Author;
}

const askers = new WeakMap<IncomingMessage, Asker>();

/** Identifies the person of a request: issuer and subject; the same for everybody on a trial. */
export function ownerOf(request: IncomingMessage): string {
  const person = askerOf(request)?.author?.person;
  return person ? JSON.stringify([person.issuer, person.subject]) : '';
}

export function letIn(request: IncomingMessage, asker: Asker): void {
  askers.set(request, asker);
}

/** Absent for paths that need no sign-in: sign-in pages, health, the files of the page. */
export function askerOf(request: IncomingMessage): Asker | undefined {
  return askers.get(request);
}
