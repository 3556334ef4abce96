import type { IncomingMessage } from 'node:http';
import type { Router } from 'express';
import type { Asker } from './asker';

/** Somebody who is in. */
export interface Admission {
  readonly asker: Asker;
  /** A cookie that takes the place of the one they came with. */
  readonly setCookie?: string;
  /** Whether they would not be let in any more; for connections that last. */
  readonly isOver: () => boolean;
}

/** Who may come in, and how they sign in. One per server. */
export interface Door {
  /**
   * At once where they are known from before; undefined: not signed in.
   * @throws ProviderAway where nobody can tell.
   */
  admit(request: IncomingMessage): Admission | undefined | Promise<Admission | undefined>;
  /** Adds the pages for signing in and out. */
  addPages(router: Pick<Router, 'get' | 'post'>): void;
  /** What stands at the head of every page; nothing where people sign in with a provider. */
  readonly notice?: string;
  /** The link that signs a person in; `origin` has no path. Absent if people sign in with a provider. */
  readonly linkAt?: (origin: string) => string;
}

/** The provider does not answer, or not as one. */
export class ProviderAway extends Error {
  constructor(cause: unknown) {
    super('the provider cannot be reached', { cause });
    this.name = 'ProviderAway';
  }
}
