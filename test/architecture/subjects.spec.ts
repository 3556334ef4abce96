import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './repository';

const DOMAIN = join(ROOT, 'libs/domain/src');
const subjects = ['budget', 'performance'].flatMap((aggregate) =>
  readdirSync(join(DOMAIN, aggregate), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(DOMAIN, aggregate, name)),
);
const fileOf = (subject: string, kind: string) => join(subject, `${basename(subject)}.${kind}.ts`);

describe('a subject of the domain', () => {
  it('has its spec beside it', () => {
    expect(subjects.length).toBeGreaterThan(10);
    expect(subjects.filter((subject) => !existsSync(fileOf(subject, 'spec')))).toEqual([]);
  });

  it('that refuses something in a budget runs its refusals there, on both sides of each boundary', () => {
    const refusing = subjects
      .filter((subject) => subject.includes('budget'))
      .filter((subject) => existsSync(fileOf(subject, 'errors')));
    const untried = refusing.filter(
      (subject) => !readFileSync(fileOf(subject, 'spec'), 'utf8').includes('describeRefusals('),
    );
    expect(untried).toEqual([]);
  });
});
