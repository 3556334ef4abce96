import { randomUUID } from 'node:crypto';
import type { SignInSettings } from '@ledger/config';
import type { Person } from '@ledger/domain';
import { z } from 'zod';
import { cookie } from '../sealed/cookies';
import { Seals, secretIn } from '../sealed/seals';

/** The sealed session that the browser of a signed-in person keeps. */
export interface Session {
  readonly person: Person;
  /** Milliseconds since 1970, like all times here. */
  readonly startedAt: number;
  readonly sealedAt: number;
  /** The session ends at this time unless it is renewed before. */
  readonly endsAt: number;
}

const sessionSchema = z.object({
  person: z.object({ issuer: z.string(), subject: z.string(), name: z.string() }),
  startedAt: z.number(),
  sealedAt: z.number(),
});

const LONGEST_NAME = 100;
/** A session in use is renewed after this part of the idle time. */
const RENEWED_AFTER = 1 / 4;

export class Sessions {
  readonly cookieName: string;
  private readonly seals: Seals;
  private readonly isSecure: boolean;
  private readonly idleMs: number;
  private readonly absoluteMs: number;

  constructor(
    { sessionKeys, publicUrl, idleMinutes, sessionHours }: SignInSettings,
    private readonly now: () => Date,
  ) {
    this.seals = sealsOf(sessionKeys);
    this.isSecure = publicUrl.startsWith('https:');
    this.cookieName = nameOf('session', publicUrl);
    this.idleMs = idleMinutes * 60_000;
    this.absoluteMs = sessionHours * 3_600_000;
  }

  /** The cookie of a new session. */
  begun(person: Person): Promise<string> {
    const name = person.name.slice(0, LONGEST_NAME);
    return this.cookieOf({ person: { ...person, name }, startedAt: this.now().getTime() });
  }

  /** A renewed cookie, if the session is due for one. */
  renewed(session: Session): Promise<string> | undefined {
    const now = this.now().getTime();
    const isLast = session.endsAt >= session.startedAt + this.absoluteMs;
    if (isLast || now - session.sealedAt < this.idleMs * RENEWED_AFTER) return undefined;
    return this.cookieOf(session);
  }

  async opened(sealed: string): Promise<Session | undefined> {
    const payload = await this.seals.open('session', sealed, this.now());
    const { success, data } = sessionSchema.safeParse(payload);
    return success ? { ...data, endsAt: this.endOf(data.startedAt, data.sealedAt) } : undefined;
  }

  isOver({ endsAt }: Session): boolean {
    return this.now().getTime() >= endsAt;
  }

  /** Deletes the cookie. */
  get noCookie(): string {
    return cookie(this.cookieName, '', { secure: this.isSecure, maxAgeS: 0 });
  }

  private async cookieOf({ person, startedAt }: Pick<Session, 'person' | 'startedAt'>): Promise<string> {
    const sealedAt = this.now().getTime();
    const endsAt = this.endOf(startedAt, sealedAt);
    // The id distinguishes two sessions that begin at the same moment.
    const payload = { person, startedAt, sealedAt, id: randomUUID() };
    const sealed = await this.seals.seal('session', payload, Math.ceil(endsAt / 1_000));
    const maxAgeS = Math.ceil((endsAt - sealedAt) / 1_000);
    return cookie(this.cookieName, sealed, { secure: this.isSecure, maxAgeS });
  }

  private endOf(startedAt: number, sealedAt: number): number {
    return Math.min(startedAt + this.absoluteMs, sealedAt + this.idleMs);
  }
}

export function sealsOf(keys: readonly string[]): Seals {
  return new Seals(keys.flatMap((key) => secretIn(key) ?? []));
}

/** Browsers accept a cookie with this prefix only from this host, over TLS. */
export function nameOf(what: string, publicUrl: string): string {
  return publicUrl.startsWith('https:')
    ? `__Host-ledger-${what}`
    : `ledger-${what}-${new URL(publicUrl).port}`;
}
