import { createHash, randomUUID } from 'node:crypto';
import type { SignInSettings } from '@ledger/config';
import type { Person } from '@ledger/domain';
import { z } from 'zod';
import { cookie } from '../sealed/cookies';
import { Seals, secretIn } from '../sealed/seals';
import type { LastingSession } from './sign-outs';

/** The sealed session that the browser of a signed-in person keeps. */
export interface Session {
  readonly person: Person;
  /** Milliseconds since 1970, like all times here. */
  readonly startedAt: number;
  readonly sealedAt: number;
  /** The session ends at this time unless it is renewed before. */
  readonly endsAt: number;
  /** The same in all cookies of the session. Cookies sealed by earlier versions have neither. */
  readonly sessionId?: string | undefined;
  readonly endsBy?: number | undefined;
}

const sessionSchema = z.object({
  person: z.object({ issuer: z.string(), subject: z.string(), name: z.string() }),
  startedAt: z.number(),
  sealedAt: z.number(),
  sessionId: z.string().optional(),
  endsBy: z.number().optional(),
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
    const startedAt = this.now().getTime();
    const [sessionId, endsBy] = [randomUUID(), startedAt + this.absoluteMs];
    return this.cookieOf({ person: { ...person, name }, startedAt, sessionId, endsBy });
  }

  /** A renewed cookie, if the session is due for one. */
  renewed(session: Session): Promise<string> | undefined {
    const now = this.now().getTime();
    const isLast = session.endsAt >= this.lastOf(session);
    if (isLast || now - session.sealedAt < this.idleMs * RENEWED_AFTER) return undefined;
    return this.cookieOf(session);
  }

  async opened(sealed: string): Promise<Session | undefined> {
    const payload = await this.seals.open('session', sealed, this.now());
    const { success, data } = sessionSchema.safeParse(payload);
    return success ? { ...data, endsAt: this.endOf(data) } : undefined;
  }

  isOver({ endsAt }: Session): boolean {
    return this.now().getTime() >= endsAt;
  }

  /** Deletes the cookie. */
  get noCookie(): string {
    return cookie(this.cookieName, '', { secure: this.isSecure, maxAgeS: 0 });
  }

  private async cookieOf({ person, startedAt, sessionId, endsBy }: Lasting): Promise<string> {
    const sealedAt = this.now().getTime();
    const payload = { person, startedAt, sealedAt, sessionId, endsBy };
    const endsAt = this.endOf(payload);
    const sealed = await this.seals.seal('session', payload, Math.ceil(endsAt / 1_000));
    const maxAgeS = Math.ceil((endsAt - sealedAt) / 1_000);
    return cookie(this.cookieName, sealed, { secure: this.isSecure, maxAgeS });
  }

  private endOf(session: Omit<Session, 'endsAt'>): number {
    return Math.min(this.lastOf(session), session.sealedAt + this.idleMs);
  }

  /** A session keeps the limit that it began with if the setting is raised: signing out of it is kept until then. */
  private lastOf({ startedAt, endsBy = Infinity }: Lasting): number {
    return Math.min(startedAt + this.absoluteMs, endsBy);
  }
}

type Lasting = Pick<Session, 'person' | 'startedAt' | 'sessionId' | 'endsBy'>;

/** How the log names the session. Undefined if its cookie has no id. */
export function lastingOf({ sessionId, endsBy }: Session): LastingSession | undefined {
  if (sessionId === undefined || endsBy === undefined) return undefined;
  return { digest: createHash('sha256').update(sessionId).digest('base64url'), endsBy };
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
