import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { AUDIENCE, testProvider, type TestProvider } from '../support/provider';
import { asks, guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';
import { until } from '../support/until';

let provider: TestProvider;
let servers: GuardedServers;
let url: string;
beforeAll(async () => {
  const urls = await publicUrls(1);
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer);
  [url = ''] = urls;
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
});

const by = (token: string) => asks(url, { authorization: `Bearer ${token}` });
const now = () => Math.floor(Date.now() / 1_000);

describe('a program with a token of the provider', () => {
  it('is let in', async () => {
    expect(await by(await provider.token({}))).toBe(200);
  });

  it.each([
    ['issuer', () => ({ iss: 'https://other.example' })],
    ['audience', () => ({ aud: 'https://other.example' })],
    ['subject', () => ({ sub: undefined })],
    ['subject that is a text', () => ({ sub: { name: 'robot' } })],
    ['subject that says anything', () => ({ sub: ' ' })],
    ['end', () => ({ exp: undefined })],
    ['end, which is past', () => ({ exp: now() - 60 })],
    ['beginning, which is to come', () => ({ nbf: now() + 60 })],
  ])('is not let in with a wrong %s', async (_, claims) => {
    expect(await by(await provider.token(claims()))).toBe(401);
  });

  it('is let in while the clocks differ by less than is allowed', async () => {
    expect(await by(await provider.token({ exp: now() - 20 }))).toBe(200);
    expect(await by(await provider.token({ nbf: now() + 20 }))).toBe(200);
  });

  it('is not let in with what somebody else signed, or nobody', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { iss: provider.issuer, aud: AUDIENCE, sub: 'robot', exp: now() + 300 };
    const signed = (kid: string) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    expect(await by(await signed('1'))).toBe(401);
    expect(await by(await signed('unknown'))).toBe(401);
    expect(await by(new UnsecuredJWT(claims).encode())).toBe(401);
    const mac = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: '1' });
    expect(await by(await mac.sign(new TextEncoder().encode('a secret of the tests alone....')))).toBe(401);
    for (const nonsense of ['', 'x', 'a.b.c', '..']) expect(await by(nonsense)).toBe(401);
    expect(await asks(url, { authorization: 'Basic bGk6bGk=' })).toBe(401);
  });

  it('is not let in by a token of before it signed out everywhere, also where the provider’s clock is ahead', async () => {
    const issued = (iat: number) => provider.token({ sub: 'leaver', iat });
    const headers = { authorization: `Bearer ${await issued(now())}` };
    expect((await fetch(`${url}/sign-out/everywhere`, { method: 'POST', headers })).status).toBe(200);
    expect(await by(await issued(now() + 25))).toBe(401);
    expect(await by(await issued(now() + 40))).toBe(200);
    expect(await by(await provider.token({ sub: 'robot' }))).toBe(200);
  });

  it('is told that the token cannot be checked while the provider is away, and let in by its next key', async () => {
    await provider.stop();
    const other = await publicUrls(1);
    const starting = await guardedServers(other, provider.issuer);
    expect(await asks(other[0] ?? '', { authorization: `Bearer ${await provider.token({})}` })).toBe(503);
    await starting.close();
    await provider.rotate();
    // Keys are asked for again at most every five seconds.
    const token = await provider.token({ sub: 'later' });
    await until(async () => (await by(token)) === 200);
  });
});
