import { describe, expect, it } from '@jest/globals';
import { broken } from './broken';
import {
  configAloneReadsTheEnvironment,
  domainHasNoClassButErrors,
  pureCodeReadsNoClock,
  suppressionsHaveReasons,
} from './purity';

describe('pureCodeReadsNoClock', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'new Date(0)',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
    'process.hrtime()',
    'globalThis.fetch',
    'setTimeout(f, 1)',
  ])('refuses %s in the domain and in answers', (expression) => {
    const text = `export const x = 1;\nexport const y = ${expression};`;
    const sources = { 'libs/domain/src/a.ts': text, 'libs/answers/src/a.ts': text };
    expect(broken(pureCodeReadsNoClock, sources)).toEqual([
      expect.stringContaining('libs/domain/src/a.ts:2 '),
      expect.stringContaining('libs/answers/src/a.ts:2 '),
    ]);
  });

  it('lets pure arithmetic of dates pass, and clocks elsewhere', () => {
    const sources = {
      'libs/domain/src/a.ts':
        "// Date.now()\nexport const x = Date.UTC(2023, 0, 1) + Math.floor(1.5);\nconst s = 'Date.now()';",
      'libs/event-store/src/a.ts': 'Date.now();',
      'libs/domain/src/a.spec.ts': 'new Date(0);',
    };
    expect(broken(pureCodeReadsNoClock, sources)).toEqual([]);
  });
});

describe('domainHasNoClassButErrors', () => {
  it('refuses any class but the errors', () => {
    const text = 'export class DomainError extends Error {}\nexport class Budget {}\nconst C = class {};';
    expect(broken(domainHasNoClassButErrors, { 'libs/domain/src/a.ts': text })).toEqual([
      'libs/domain/src/a.ts:2 no class in domain but CodedError and DomainError',
      'libs/domain/src/a.ts:3 no class in domain but CodedError and DomainError',
    ]);
  });
});

describe('configAloneReadsTheEnvironment', () => {
  it.each([
    'const port = process.env.PORT;',
    "const port = process['env'].PORT;",
    "import { env } from 'node:process';",
    'const { env } = process;',
    'const { env: variables } = process;',
  ])('refuses %s in an app', (text) => {
    expect(broken(configAloneReadsTheEnvironment, { 'apps/cli/src/main.ts': text })).toEqual([
      'apps/cli/src/main.ts:1 process.env is read only in libs/config',
    ]);
  });

  it('lets libs/config read it, and others have an env of their own', () => {
    const sources = {
      'libs/config/src/environment.ts': 'process.env.PORT;',
      'apps/cli/src/main.ts': "import { env } from './env';\nprocess.exitCode = env.code;",
    };
    expect(broken(configAloneReadsTheEnvironment, sources)).toEqual([]);
  });
});

describe('suppressionsHaveReasons', () => {
  const disable = ['// eslint', 'disable-next-line no-console'].join('-');

  it('refuses a suppression without a reason', () => {
    expect(broken(suppressionsHaveReasons, { 'apps/cli/src/a.ts': `\n${disable}\nf();` })).toHaveLength(1);
  });

  it('lets one with a reason pass', () => {
    const text = `${disable} -- the progress bar writes there`;
    expect(broken(suppressionsHaveReasons, { 'apps/cli/src/a.ts': text })).toEqual([]);
  });
});
