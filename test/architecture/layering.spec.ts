import { describe, expect, it } from '@jest/globals';
import { broken } from './broken';
import { importsHaveNoCycles } from './cycles';
import {
  appsStandApart,
  driversStayInTheirFolder,
  libsAreEnteredByTheirIndex,
  libsKeepToTheTable,
} from './layering';

describe('libsKeepToTheTable', () => {
  it.each([
    ['libs/domain/src/money.ts', '@nestjs/common'],
    ['libs/domain/src/money.ts', 'node:crypto'],
    ['libs/domain/src/money.ts', 'yaml'],
    ['libs/domain/src/money.ts', '@ledger/event-store'],
    ['libs/domain/src/money.spec.ts', '@ledger/event-store'],
    ['libs/event-store/src/event-store.ts', '@ledger/domain'],
    ['libs/write-side/src/handle-command.ts', '@nestjs/cqrs'],
    ['libs/write-side/src/handle-command.ts', 'rxjs'],
    ['libs/write-side/src/handle-command.ts', 'node:fs'],
    ['libs/write-side/src/handle-command.ts', '@ledger/reader'],
    ['libs/write-side/src/handle-command.ts', '@jest/globals'],
    ['libs/answers/src/execution/execution.answer.ts', '@nestjs/common'],
    ['libs/answers/src/execution/execution.answer.ts', 'node:crypto'],
    ['libs/answers/src/execution/execution.answer.ts', '@ledger/event-store'],
    ['libs/answers/src/execution/execution.answer.ts', '@ledger/reader'],
    ['libs/answers/src/execution/execution.answer.ts', 'zod'],
    ['libs/reader/src/ledger/ledger-reader.ts', '@ledger/write-side'],
    ['libs/reader/src/ledger/ledger-reader.ts', '@nestjs/common'],
    ['libs/reader/src/ledger/ledger-reader.ts', '@ledger/answers/testing'],
    ['libs/year-file/src/reader.ts', '@nestjs/common'],
    ['libs/year-file/src/reader.ts', 'node:fs'],
    ['libs/config/src/environment.ts', '@ledger/domain'],
    ['libs/novelty/src/index.ts', './here'],
  ])('refuses in %s an import of %s', (path, specifier) => {
    const found = broken(libsKeepToTheTable, { [path]: `\nimport { x } from '${specifier}';` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path === 'libs/novelty/src/index.ts' ? 'has no row' : `${path}:2 imports`);
  });

  it.each([
    ['libs/domain/src/money.ts', 'zod'],
    ['libs/domain/src/budget/budget.ts', '../money'],
    ['libs/domain/src/money.spec.ts', 'fast-check'],
    ['libs/event-store/src/embedded/log.ts', 'node:sqlite'],
    ['libs/event-store/src/event-store.module.ts', '@nestjs/common'],
    ['libs/event-store/src/postgres/log.ts', 'pg'],
    ['libs/event-store/src/contract/contract.ts', '@jest/globals'],
    ['libs/write-side/src/change-budget.ts', '@nestjs/cqrs'],
    ['libs/write-side/src/write-side.module.ts', '@nestjs/common'],
    ['libs/write-side/src/identity.ts', 'node:crypto'],
    ['libs/answers/src/execution/execution.answer.ts', '@ledger/domain'],
    ['libs/answers/src/testing/any-history.ts', 'fast-check'],
    ['libs/reader/src/ledger/ledger-reader.ts', '@ledger/event-store'],
    ['libs/reader/src/ledger/ledger-reader.ts', '@ledger/answers'],
    ['libs/reader/src/ledger/ledger-reader.spec.ts', '@ledger/answers/testing'],
    ['libs/reader/src/question-handlers.ts', '@nestjs/cqrs'],
    ['libs/year-file/src/reader.ts', 'yaml'],
    ['apps/api/src/main.ts', '@ledger/write-side'],
  ])('lets %s import %s', (path, specifier) => {
    expect(broken(libsKeepToTheTable, { [path]: `import { x } from '${specifier}';` })).toEqual([]);
  });

  it.each([
    "import type { X } from '@nestjs/common';",
    "import '@nestjs/common';",
    "export { X } from '@nestjs/common';",
    "export * from '@nestjs/common';",
    "const x = await import('@nestjs/common');",
    "const x = require('@nestjs/common/deep');",
    "type X = import('@nestjs/common').X;",
    "import nest = require('@nestjs/common');",
  ])('sees %s', (text) => {
    expect(broken(libsKeepToTheTable, { 'libs/domain/src/a.ts': text })).toHaveLength(1);
  });

  it('does not take words in comments and strings for imports', () => {
    const text = "// import '@nestjs/common'\nconst x = \"import '@nestjs/common'\";";
    expect(broken(libsKeepToTheTable, { 'libs/domain/src/a.ts': text })).toEqual([]);
  });
});

describe('libsAreEnteredByTheirIndex', () => {
  it.each([
    ['libs/reader/src/a.ts', '@ledger/domain/src/money'],
    ['libs/reader/src/a.ts', '../../domain/src/money'],
    ['libs/reader/src/a.ts', '@ledger/reader'],
    ['libs/reader/src/a.ts', '@ledger/answers/testing'],
    ['apps/api/src/a.ts', '../../../libs/domain/src/index'],
    ['test/e2e/a.spec.ts', '../../libs/domain/src/money'],
  ])('refuses in %s an import of %s', (path, specifier) => {
    const found = broken(libsAreEnteredByTheirIndex, { [path]: `import { x } from '${specifier}';` });
    expect(found).toEqual([expect.stringContaining(`${path}:1 imports '${specifier}': across libs`)]);
  });

  it('lets tests ask for what the tests of another lib are made of', () => {
    const text = "import { given } from '@ledger/answers/testing';";
    const sources = { 'libs/reader/src/a.spec.ts': text, 'test/e2e/a.spec.ts': text };
    expect(broken(libsAreEnteredByTheirIndex, sources)).toEqual([]);
  });

  it('lets the name of another lib and the files of the own one pass', () => {
    const text = "import { x } from '@ledger/domain';\nimport { y } from './y';";
    expect(broken(libsAreEnteredByTheirIndex, { 'libs/reader/src/a.ts': text })).toEqual([]);
  });
});

describe('driversStayInTheirFolder', () => {
  it.each(['node:sqlite', 'pg', '@kurrent/kurrentdb-client'])('refuses %s outside its adapter', (driver) => {
    const sources = { 'libs/event-store/src/event-store.ts': `import { x } from '${driver}';` };
    expect(broken(driversStayInTheirFolder, sources)).toHaveLength(1);
  });

  it('refuses the driver of one adapter in another, and lets its own folder and tests pass', () => {
    const text = "import { DatabaseSync } from 'node:sqlite';";
    const sources = {
      'libs/event-store/src/embedded/log.ts': text,
      'libs/event-store/src/embedded/log.spec.ts': text,
      'libs/event-store/src/postgres/log.ts': text,
      'test/e2e/tamper.spec.ts': text,
    };
    expect(broken(driversStayInTheirFolder, sources)).toEqual([
      expect.stringContaining('libs/event-store/src/postgres/log.ts:1'),
    ]);
  });
});

describe('appsStandApart', () => {
  it.each([
    ['apps/api/src/a.ts', '../../cli/src/main'],
    ['apps/dashboard/src/a.ts', '@ledger/domain'],
    ['apps/dashboard/src/a.tsx', '../../../libs/domain/src/money'],
    ['apps/dashboard/src/a.ts', '../../api/src/main'],
  ])('refuses in %s an import of %s', (path, specifier) => {
    expect(broken(appsStandApart, { [path]: `import { x } from '${specifier}';` })).toHaveLength(1);
  });

  it('lets the command line start the API', () => {
    expect(broken(appsStandApart, { 'apps/cli/src/a.ts': "import '../../api/src/main';" })).toEqual([]);
  });
});

describe('importsHaveNoCycles', () => {
  it('refuses files that import each other, and names the way round', () => {
    const sources = {
      'libs/domain/src/a.ts': "import { b } from './b';",
      'libs/domain/src/b.ts': "export { c } from './c/index';",
      'libs/domain/src/c/index.ts': "\nimport type { A } from '../a';",
    };
    expect(broken(importsHaveNoCycles, sources)).toEqual([
      'libs/domain/src/c/index.ts:2 no cycles: libs/domain/src/a.ts -> libs/domain/src/b.ts -> ' +
        'libs/domain/src/c/index.ts -> libs/domain/src/a.ts',
    ]);
  });

  it('refuses libs that import each other', () => {
    const sources = {
      'libs/domain/src/index.ts': "import '@ledger/year-file';",
      'libs/year-file/src/index.ts': "import '@ledger/domain';",
    };
    expect(broken(importsHaveNoCycles, sources)).toHaveLength(1);
  });

  it('lets two files import a third', () => {
    const sources = {
      'libs/domain/src/a.ts': "import './b';\nimport './c';",
      'libs/domain/src/b.ts': "import './c';",
      'libs/domain/src/c.ts': '',
    };
    expect(broken(importsHaveNoCycles, sources)).toEqual([]);
  });
});
