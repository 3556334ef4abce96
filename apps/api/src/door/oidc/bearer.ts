import { createHash } from 'node:crypto';
import type { SignInSettings } from '@ledger/config';
import type { Person } from '@ledger/domain';
import { errors } from 'jose';
import { LatelyUsed } from '../../lately-used';
import { ProviderAway } from '../door';
import { personIn } from './flow';
import type { Provider } from './provider';

/** The claims of a token. */
export interface Bearer {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly endsAt: number;
}

const REMEMBERED = 10_000;
/** A token is checked again after this time, because its key may have been revoked. */
const TRUSTED_MS = 60_000;

/** Checks the tokens of programs and of the command line, issued for this server. */
export class Bearers {
  private readonly known = new LatelyUsed<string, Bearer & { readonly trustedUntil: number }>(REMEMBERED);

  constructor(
    private readonly settings: SignInSettings,
    private readonly provider: Provider,
    private readonly now: () => Date,
  ) {}

  /** Reads the header `Authorization`. Undefined if it has no valid token for this server. @throws ProviderAway. */
  async of(authorization: string): Promise<Bearer | undefined> {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    const { audience, clockSkewS } = this.settings;
    if (token === undefined || audience === undefined) return undefined;
    const digest = createHash('sha256').update(token).digest('base64');
    const now = this.now().getTime();
    const known = this.known.get(digest);
    if (known && now < Math.min(known.trustedUntil, known.endsAt)) return known;
    try {
      const claims = await this.provider.verified(token, audience);
      const endsAt = ((claims.exp ?? 0) + clockSkewS) * 1_000;
      const bearer = { person: personIn(claims, this.settings), issuedAt: (claims.iat ?? 0) * 1_000, endsAt };
      this.known.set(digest, { ...bearer, trustedUntil: now + TRUSTED_MS });
      return bearer;
    } catch (error) {
      return isNoToken(error) ? undefined : away(error);
    }
  }
}

/** Errors of jose about the token itself. A failure to fetch keys is not one of them. */
function isNoToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}

function away(error: unknown): never {
  throw error instanceof ProviderAway ? error : new ProviderAway(error);
}
