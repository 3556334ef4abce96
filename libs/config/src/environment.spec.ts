import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { assertDoorIsShut, ConfigError, readEnvironment } from './index';

const DEFAULTS = {
  eventStore: 'embedded:./data',
  dataDir: './data',
  host: '127.0.0.1',
  port: 3000,
  allowedHosts: [],
  allowedOrigins: [],
  trustedProxies: [],
  logLevel: 'info',
  logFormat: 'text',
  freeDocuments: 'everyone',
  costPerMinute: 2_000_000,
  ownClockIsRight: false,
  answerCacheMiB: 64,
  timelineMiB: 512,
  readsLogDays: 400,
  evidenceFolder: 'data/evidence',
  underNpm: false,
};

describe('readEnvironment', () => {
  it('needs nothing to be set', () => {
    expect(readEnvironment({})).toEqual(DEFAULTS);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', HOST: '  ', ALLOWED_HOSTS: '' })).toEqual(DEFAULTS);
  });

  it('reads every variable', () => {
    const env = {
      EVENT_STORE: 'postgres://u:p@db/ledger',
      DATA_DIR: '/var/lib/ledger',
      HOST: '0.0.0.0',
      PORT: '0',
      ALLOWED_HOSTS: 'ledger.example.cn, 10.0.0.5',
      ALLOWED_ORIGINS: 'https://ledger.example.cn,http://10.0.0.5:8080,',
      TRUSTED_PROXIES: '10.0.0.0/8, fd00::1',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
      METRICS: '10.0.0.1:9464',
      COST_PER_MINUTE: '100000',
      OWN_CLOCK: 'right',
      COST_BY_ROLE: 'auditor=8000000, leader = 500000',
      DOCUMENT_COST_BY_ROLE: 'leader=50000',
      FREE_DOCUMENTS: 'Auditor, finance',
      LISTED_DOCUMENTS: './documents',
      ANSWER_CACHE_MIB: '0',
      TIMELINE_MIB: '64',
      READS_LOG: '/var/log/ledger',
      EVIDENCE_FOLDER: '/srv/evidence',
      READS_LOG_DAYS: '3650',
    };
    expect(readEnvironment(env)).toEqual({
      eventStore: 'postgres://u:p@db/ledger',
      dataDir: '/var/lib/ledger',
      host: '0.0.0.0',
      port: 0,
      allowedHosts: ['ledger.example.cn', '10.0.0.5'],
      allowedOrigins: ['https://ledger.example.cn', 'http://10.0.0.5:8080'],
      trustedProxies: ['10.0.0.0/8', 'fd00::1'],
      logLevel: 'debug',
      logFormat: 'json',
      costPerMinute: 100_000,
      ownClockIsRight: true,
      documentCostByRole: { leader: 50_000 },
      costByRole: { auditor: 8_000_000, leader: 500_000 },
      freeDocuments: ['auditor', 'finance'],
      listedDocuments: './documents',
      metrics: { host: '10.0.0.1', port: 9464 },
      answerCacheMiB: 0,
      timelineMiB: 64,
      readsLog: '/var/log/ledger',
      evidenceFolder: '/srv/evidence',
      readsLogDays: 3_650,
      underNpm: false,
    });
  });

  it.each(['::1', '[::1]', 'localhost', '0.0.0.0', 'a-b.example.cn'])('accepts the host %s', (HOST) => {
    expect(readEnvironment({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['EVENT_STORE', 'secretplace'],
    ['DATA_DIR', '/proc/secret'],
    ['READS_LOG', '/dev/fd/secret/reads'],
    ['EVIDENCE_FOLDER', '/proc/secret'],
    ['HOST', 'secret host'],
    ['HOST', 'http://secret'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'secret'],
    ['ALLOWED_HOSTS', 'ok.example.cn,secret/x'],
    ['ALLOWED_ORIGINS', 'secret.example.cn'],
    ['ALLOWED_ORIGINS', 'https://secret.example.cn/'],
    ['TRUSTED_PROXIES', 'secret'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['LOG_LEVEL', 'secret'],
    ['LOG_FORMAT', 'secret'],
    ['METRICS', 'secret'],
    ['METRICS', '127.0.0.1:70000'],
    ['FREE_DOCUMENTS', 'secret,'],
    ['FREE_DOCUMENTS', 'everyone,secret'],
    ['ANSWER_CACHE_MIB', '65537'],
    ['ANSWER_CACHE_MIB', '-7'],
    ['TIMELINE_MIB', '0'],
  ])('refuses %s=%s, naming the variable and the remedy and not the value', (variable, value) => {
    const error = errorOf({ [variable]: value });
    expect(error.problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(error.message).toContain(`  ${variable}: `);
    expect(error.message).toContain('.env');
    expect(error.message).toMatch(/must be/);
    expect(error.message).not.toContain(value);
  });

  it('reads that nobody, or everyone, may ask any document', () => {
    const freeDocuments = (text: string) => readEnvironment({ FREE_DOCUMENTS: text }).freeDocuments;
    expect([freeDocuments('nobody'), freeDocuments(' everyone ')]).toEqual([[], 'everyone']);
  });

  it.each([
    'auditor',
    'auditor=1',
    'auditor=99999',
    'auditor=8000000,',
    '=8000000',
    'auditor=8000000;leader=500000',
  ])('takes no “%s” for the cost of roles', (COST_BY_ROLE) => {
    const names = errorOf({ COST_BY_ROLE }).problems.map((problem) => problem.variable);
    expect(names).toEqual(['COST_BY_ROLE']);
  });

  it.each(['leader=100001', 'leader=999', 'leader', 'leader=1e4'])(
    'takes no “%s” for the cost of one document by role',
    (DOCUMENT_COST_BY_ROLE) => {
      const names = errorOf({ DOCUMENT_COST_BY_ROLE }).problems.map((problem) => problem.variable);
      expect(names).toEqual(['DOCUMENT_COST_BY_ROLE']);
    },
  );

  it('keeps evidence files next to an embedded store, and for other stores only in a configured folder', () => {
    const folder = (env: NodeJS.ProcessEnv) => readEnvironment(env).evidenceFolder;
    expect(folder({ EVENT_STORE: 'embedded:/var/lib/ledger' })).toBe('/var/lib/ledger/evidence');
    expect(folder({ EVENT_STORE: 'postgres://db/ledger' })).toBeUndefined();
    expect(folder({ EVENT_STORE: 'postgres://db/ledger', EVIDENCE_FOLDER: '/mnt/e' })).toBe('/mnt/e');
  });

  it('names all wrong variables at once', () => {
    const names = errorOf({ PORT: 'x', LOG_LEVEL: 'loud' }).problems.map((problem) => problem.variable);
    expect(names).toEqual(['PORT', 'LOG_LEVEL']);
  });
});

const KEY = Buffer.alloc(32, 1).toString('base64url');
const PROVIDER = {
  OIDC_ISSUER: 'https://id.example.cn/realms/finance',
  OIDC_CLIENT_ID: 'ledger',
  PUBLIC_URL: 'https://ledger.example.cn',
  SESSION_KEYS: `${KEY},${KEY}`,
};

describe('the settings of a provider', () => {
  it('need little more than where it is', () => {
    expect(readEnvironment(PROVIDER).signIn).toEqual({
      issuer: PROVIDER.OIDC_ISSUER,
      clientId: 'ledger',
      publicUrl: PROVIDER.PUBLIC_URL,
      sessionKeys: [KEY, KEY],
      idleMinutes: 30,
      sessionHours: 10,
      scope: 'openid profile',
      nameClaim: 'name',
      clockSkewS: 30,
    });
  });

  it('say all at once what is missing beside it', () => {
    const { problems } = errorOf({ OIDC_ISSUER: PROVIDER.OIDC_ISSUER });
    expect(problems.map(({ variable }) => variable)).toEqual([
      'OIDC_CLIENT_ID',
      'PUBLIC_URL',
      'SESSION_KEYS',
    ]);
  });

  it.each([
    ['OIDC_ISSUER', 'http://id.secret.cn'],
    ['PUBLIC_URL', 'http://ledger.secret.cn'],
    ['PUBLIC_URL', 'https://ledger.secret.cn/'],
    ['SESSION_KEYS', 'secret'],
    ['SESSION_KEYS', `${KEY},secret`],
    ['OIDC_SCOPE', 'secret'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['OIDC_CLOCK_SKEW_S', '301'],
  ])('refuse %s=%s and print nothing of it', (variable, value) => {
    const error = errorOf({ ...PROVIDER, [variable]: value });
    expect(error.problems.map((problem) => problem.variable)).toEqual([variable]);
    if (value.length > 4) expect(error.message).not.toContain(value);
  });

  it('do not accept the client itself as an audience of programs, since every ID token is issued for it', () => {
    const given = { ...PROVIDER, OIDC_AUDIENCE: PROVIDER.OIDC_CLIENT_ID };
    expect(errorOf(given).problems.map(({ variable }) => variable)).toEqual(['OIDC_AUDIENCE']);
  });

  it('take plain HTTP on this machine alone', () => {
    const onLoopback = { OIDC_ISSUER: 'http://127.0.0.1:8080', PUBLIC_URL: 'http://localhost:3000' };
    expect(readEnvironment({ ...PROVIDER, ...onLoopback }).signIn).toMatchObject({
      issuer: 'http://127.0.0.1:8080',
    });
  });

  it.each(['0.0.0.0', '::', '10.0.0.5', 'ledger.example.cn'])('must be there on %s', (HOST) => {
    expect(() => assertDoorIsShut(readEnvironment({ HOST }))).toThrow('OIDC_ISSUER');
    expect(() => assertDoorIsShut(readEnvironment({ HOST, ...PROVIDER }))).not.toThrow();
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost'])('need not be there on %s', (HOST) => {
    expect(() => assertDoorIsShut(readEnvironment({ HOST }))).not.toThrow();
  });
});

describe('a secret in a file', () => {
  it('is read without the line end; beside the setting itself, or where it cannot be read, its file is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const file = join(folder, 'keys');
    writeFileSync(file, `${KEY}\n`);
    const { SESSION_KEYS: _, ...others } = PROVIDER;
    expect(readEnvironment({ ...others, SESSION_KEYS_FILE: file }).signIn?.sessionKeys).toEqual([KEY]);
    expect(errorOf({ ...PROVIDER, SESSION_KEYS_FILE: file }).message).toContain('SESSION_KEYS_FILE');
    const missing = errorOf({ ...others, SESSION_KEYS_FILE: join(folder, 'secretplace') });
    expect(missing.message).toContain('SESSION_KEYS_FILE');
    expect(missing.message).not.toContain('secretplace');
    rmSync(folder, { recursive: true });
  });
});

function errorOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
