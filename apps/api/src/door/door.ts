import type { IncomingMessage } from 'node:http';
import type { Router } from 'express';
import type { Asker } from './asker';

/** Who may come in, and how they sign in. One per server. */
export interface Door {
  /** The asker, at once where they are known from before; undefined: not signed in. */
  asker(request: IncomingMessage): Asker | undefined | Promise<Asker | undefined>;
  /** Adds the pages for signing in and out. */
  addPages(router: Pick<Router, 'get' | 'post'>): void;
  /** What stands at the head of every page; nothing where people sign in with a provider. */
  readonly notice?: string;
}
