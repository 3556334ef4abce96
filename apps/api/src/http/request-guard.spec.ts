import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { headerGuard } from './request-guard';

const PUBLIC = {
  OIDC_ISSUER: 'https://id.example.cn',
  OIDC_CLIENT_ID: 'ledger',
  PUBLIC_URL: 'https://ledger.example.cn',
  SESSION_KEYS: 'A'.repeat(43),
};

describe('the guard of a server with a public address', () => {
  const guard = headerGuard(readEnvironment(PUBLIC));
  const host = 'ledger.example.cn';

  it('takes requests of its own pages, and of programs, which name no origin', () => {
    expect(guard({ host, origin: 'https://ledger.example.cn' })).toBeUndefined();
    expect(guard({ host })).toBeUndefined();
  });

  it.each([
    'http://ledger.example.cn',
    'https://ledger.example.cn:8443',
    'https://ledger.example.cn.evil.example',
    'https://evil.example',
    'null',
    '',
  ])('refuses a page of %s', (origin) => {
    expect(guard({ host, origin })).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
  });

  it('refuses another name of itself, and takes that of the machine', () => {
    expect(guard({ host: 'evil.example', origin: 'http://evil.example' })).toMatchObject({
      code: 'HOST_NOT_ALLOWED',
    });
    expect(guard({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })).toBeUndefined();
  });
});
