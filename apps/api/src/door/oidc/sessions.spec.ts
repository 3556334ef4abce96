import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEnvironment, type SignInSettings } from '@ledger/config';
import { lastingOf, sealsOf, Sessions } from './sessions';

const LI = { issuer: 'https://id.example', subject: '1001', name: '李某' };
const [OLD, NEW] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64url'));
const MINUTE = 60_000;
const START = Date.parse('2026-03-02T01:00:00Z');

function settings(keys = OLD, idleMinutes = '30'): SignInSettings {
  const { signIn } = readEnvironment({
    OIDC_ISSUER: LI.issuer,
    OIDC_CLIENT_ID: 'ledger',
    PUBLIC_URL: 'https://ledger.example',
    SESSION_KEYS: keys,
    SESSION_IDLE_MINUTES: idleMinutes,
    SESSION_HOURS: '2',
  });
  if (!signIn) throw new Error('no sign-in');
  return signIn;
}

const at = (minutes: number, given = settings()) =>
  new Sessions(given, () => new Date(START + minutes * MINUTE));
const valueOf = (cookie: string) => /^[^=]+=([^;]*)/.exec(cookie)?.[1] ?? '';

describe('a session', () => {
  it('is sent back over TLS to this host alone, and to no script', async () => {
    const cookie = await at(0).begun(LI);
    expect(cookie).toMatch(
      /^__Host-ledger-session=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800; Secure$/,
    );
    expect(cookie).not.toContain('1001');
  });

  it('ends when it was not used for as long as is allowed', async () => {
    const sealed = valueOf(await at(0).begun(LI));
    expect(await at(29.9).opened(sealed)).toMatchObject({ person: LI });
    expect(await at(30).opened(sealed)).toBeUndefined();
  });

  it('is sealed anew while it is used, and ends in any case when it has lasted long enough', async () => {
    let sealed = valueOf(await at(0).begun(LI));
    for (let minute = 5; minute < 120; minute += 5) {
      const session = await at(minute).opened(sealed);
      if (!session) throw new Error(`ended after ${minute} minutes`);
      const renewed = await at(minute).renewed(session);
      if (renewed !== undefined) sealed = valueOf(renewed);
    }
    expect(await at(119.9).opened(sealed)).toMatchObject({ startedAt: START });
    expect(await at(120).opened(sealed)).toBeUndefined();
  });

  it('has an id of its own, which stays the same while it is sealed anew', async () => {
    const [session, other] = await Promise.all(
      [LI, LI].map(async (person) => at(10).opened(valueOf(await at(0).begun(person)))),
    );
    const renewed = await at(10).opened(valueOf((session && (await at(10).renewed(session))) ?? ''));
    expect(renewed).toMatchObject({ sessionId: session?.sessionId, endsBy: START + 120 * MINUTE });
    expect(lastingOf(renewed ?? failed())).toEqual(lastingOf(session ?? failed()));
    expect(lastingOf(other ?? failed())).not.toEqual(lastingOf(session ?? failed()));
  });

  it('ends by the limit that it began with, also where the setting was raised since', async () => {
    const raised = { ...settings(OLD, '300'), sessionHours: 10 };
    const sealed = valueOf(await at(0, settings(OLD, '300')).begun(LI));
    expect(await at(119, raised).opened(sealed)).toMatchObject({ endsAt: START + 120 * MINUTE });
    expect(await at(120, raised).opened(sealed)).toBeUndefined();
  });

  it('goes on in a cookie of before, which has no id', async () => {
    const seals = sealsOf(settings().sessionKeys);
    const before = { person: LI, startedAt: START, sealedAt: START, id: 'of the cookie' };
    const sealed = await seals.seal('session', before, (START + 30 * MINUTE) / 1_000);
    const session = (await at(10).opened(sealed)) ?? failed();
    expect([session.person, lastingOf(session)]).toEqual([LI, undefined]);
    const renewed = (await at(10).opened(valueOf((await at(10).renewed(session)) ?? ''))) ?? failed();
    expect([renewed.endsAt, lastingOf(renewed)]).toEqual([START + 40 * MINUTE, undefined]);
  });

  it('is opened with any of the keys, sealed with the first, and lost with its key', async () => {
    const sealed = valueOf(await at(0).begun(LI));
    expect(await at(1, settings(`${NEW},${OLD}`)).opened(sealed)).toMatchObject({ person: LI });
    expect(await at(1, settings(NEW)).opened(sealed)).toBeUndefined();
    const next = valueOf(await at(1, settings(`${NEW},${OLD}`)).begun(LI));
    expect(await at(1, settings(NEW)).opened(next)).toMatchObject({ person: LI });
  });

  it('is no other text: no changed one opens', async () => {
    const sealed = valueOf(await at(0).begun(LI));
    const changed = fc
      .tuple(fc.nat(sealed.length - 1), fc.constantFrom(...'abcXYZ019-_.='))
      .map(([i, letter]) => `${sealed.slice(0, i)}${letter}${sealed.slice(i + 1)}`);
    const cut = fc.nat(sealed.length - 1).map((length) => sealed.slice(0, length));
    const other = fc.constantFrom(16, 64, 300).map((bytes) => randomBytes(bytes).toString('base64url'));
    const sessions = at(1);
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut, other), async (text) => {
        fc.pre(text !== sealed);
        // The last letter of base64url may hold bits that stand for nothing.
        const opened = await sessions.opened(text);
        if (opened) expect(Buffer.from(text.split('.').at(-1) ?? '', 'base64url')).toEqual(tagOf(sealed));
      }),
      { numRuns: ALTERED_COOKIES, seed: 20 },
    );
  });
});

/** 10,000 unless asked for more. */
const ALTERED_COOKIES = Number(process.env['ALTERED_COOKIES'] ?? 10_000);

function tagOf(sealed: string): Buffer {
  return Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url');
}

function failed(): never {
  throw new Error('no session');
}
