import { describe, expect, it } from '@jest/globals';
import { ConfigError, readEnvironment } from './index';

const DEFAULTS = {
  eventStore: 'embedded:./data',
  dataDir: './data',
  host: '127.0.0.1',
  port: 3000,
  allowedHosts: [],
  allowedOrigins: [],
  logLevel: 'info',
  answerCacheMiB: 64,
  timelineMiB: 512,
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
      LOG_LEVEL: 'debug',
      ANSWER_CACHE_MIB: '0',
      TIMELINE_MIB: '64',
    };
    expect(readEnvironment(env)).toEqual({
      eventStore: 'postgres://u:p@db/ledger',
      dataDir: '/var/lib/ledger',
      host: '0.0.0.0',
      port: 0,
      allowedHosts: ['ledger.example.cn', '10.0.0.5'],
      allowedOrigins: ['https://ledger.example.cn', 'http://10.0.0.5:8080'],
      logLevel: 'debug',
      answerCacheMiB: 0,
      timelineMiB: 64,
      underNpm: false,
    });
  });

  it.each(['::1', '[::1]', 'localhost', '0.0.0.0', 'a-b.example.cn'])('accepts the host %s', (HOST) => {
    expect(readEnvironment({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['EVENT_STORE', 'secretplace'],
    ['HOST', 'secret host'],
    ['HOST', 'http://secret'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'secret'],
    ['ALLOWED_HOSTS', 'ok.example.cn,secret/x'],
    ['ALLOWED_ORIGINS', 'secret.example.cn'],
    ['ALLOWED_ORIGINS', 'https://secret.example.cn/'],
    ['LOG_LEVEL', 'secret'],
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

  it('names all wrong variables at once', () => {
    const names = errorOf({ PORT: 'x', LOG_LEVEL: 'loud' }).problems.map((problem) => problem.variable);
    expect(names).toEqual(['PORT', 'LOG_LEVEL']);
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
