import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError, readEnvironment } from '@ledger/config';
import { Documents } from './documents';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'listed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const told = (env: Readonly<Record<string, string>>) => {
  try {
    return Documents.of(readEnvironment(env));
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error);
  }
};

describe('settings that list documents', () => {
  it('name a role that is not there, and those that are', () => {
    expect(told({ FREE_DOCUMENTS: 'auditor,boss' })).toMatch(
      /FREE_DOCUMENTS.*auditor, finance, administrator/,
    );
  });

  it('name a folder that is not there, and one in which a file is no GraphQL', () => {
    const listed = { FREE_DOCUMENTS: 'nobody', LISTED_DOCUMENTS: join(folder, 'nowhere') };
    expect(told(listed)).toMatch(/LISTED_DOCUMENTS.*\.graphql/);
    writeFileSync(join(folder, 'cut.graphql'), 'query { units {');
    expect(told({ ...listed, LISTED_DOCUMENTS: folder })).toMatch(/LISTED_DOCUMENTS.*parsed/);
  });

  it('are not looked at where everyone may ask any document', () => {
    expect(told({ LISTED_DOCUMENTS: join(folder, 'nowhere') })).toBeInstanceOf(Documents);
  });
});
