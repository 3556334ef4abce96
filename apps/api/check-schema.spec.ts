import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './check-schema.mjs';

const BEFORE = 'type Query { a(b: Int): E c: String! } enum E { X Y }';

describe('the check of the schema', () => {
  it.each([
    ['a field that is gone', 'type Query { a(b: Int): E } enum E { X Y }', 'FIELD_REMOVED'],
    [
      'an argument that must be given',
      'type Query { a(b: Int!): E c: String! } enum E { X Y }',
      'ARG_CHANGED_KIND',
    ],
    [
      'a value that is gone',
      'type Query { a(b: Int): E c: String! } enum E { X }',
      'VALUE_REMOVED_FROM_ENUM',
    ],
    [
      'a value that may be null',
      'type Query { a(b: Int): E c: String } enum E { X Y }',
      'FIELD_CHANGED_KIND',
    ],
  ])('finds %s', (_, after, kind) => {
    expect(breakingChanges(BEFORE, after)).toEqual([expect.stringContaining(kind)]);
  });

  it('lets additions and deprecations pass', () => {
    const after =
      'type Query { a(b: Int, d: Int): E c: String! @deprecated(reason: "use d") d: Int } enum E { X Y }';
    expect(breakingChanges(BEFORE, after)).toEqual([]);
  });

  it('finds the committed schema to keep what was released', () => {
    const run = () => execFileSync(process.execPath, ['apps/api/check-schema.mjs'], { encoding: 'utf8' });
    expect(run()).toBe('');
  });
});
