import type { IncomingMessage } from 'node:http';
import type { Router } from 'express';
import type { Asker } from './asker';

/** A known asker. */
export interface Admission {
  readonly asker: Asker;
  /** A cookie that replaces the one of the request. */
  readonly setCookie?: string;
  /** Whether access has ended meanwhile; for long-lived connections. */
  readonly isOver: () => boolean;
}

/** Identifies askers and lets people sign in. One per server. */
export interface Door {
  /**
   * Synchronous if the asker is already known; undefined if not signed in.
   * @throws ProviderAway if it cannot be determined.
   */
  admit(request: IncomingMessage): Admission | undefined | Promise<Admission | undefined>;
  /** Adds the pages for signing in and out. */
  addPages(router: Pick<Router, 'get' | 'post'>): void;
  /** The banner of every page; none if people sign in with a provider. */
  readonly notice?: string;
  /** The link that signs a person in; `origin` has no path. Absent if people sign in with a provider. */
  readonly linkAt?: (origin: string) => string;
}

/** The provider does not answer, or its answer is invalid. */
export class ProviderAway extends Error {
  constructor(cause: unknown) {
    super('the provider cannot be reached', { cause });
    this.name = 'ProviderAway';
  }
}
