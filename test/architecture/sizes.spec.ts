import { describe, expect, it } from '@jest/globals';
import { broken } from './broken';
import {
  filesAreShort,
  foldersSayWhatTheyHold,
  functionsAreShort,
  functionsTakeFewParameters,
} from './sizes';

const lines = (count: number): string => 'x();\n'.repeat(count);

describe('filesAreShort', () => {
  it('refuses the 201st line of a source and the 401st of a spec', () => {
    const sources = { 'libs/a/src/a.ts': lines(201), 'libs/a/src/a.spec.ts': lines(401) };
    expect(broken(filesAreShort, sources)).toEqual([
      'libs/a/src/a.ts:201 file of 201 lines, at most 200',
      'libs/a/src/a.spec.ts:401 file of 401 lines, at most 400',
    ]);
  });

  it('lets 200 and 400 lines pass', () => {
    const sources = { 'libs/a/src/a.ts': lines(200), 'libs/a/src/a.spec.ts': lines(400) };
    expect(broken(filesAreShort, sources)).toEqual([]);
  });
});

describe('functionsAreShort', () => {
  const bodyOf49 = `{\n${lines(49)}}`;
  const bodyOf48 = `{\n${lines(48)}}`;

  it.each([
    `function f() ${bodyOf49}`,
    `const f = () => ${bodyOf49};`,
    `const f = function () ${bodyOf49};`,
    `class A { m() ${bodyOf49} }`,
    `class A { constructor() ${bodyOf49} }`,
    `class A { get g() ${bodyOf49} }`,
    `const o = { m() ${bodyOf49} };`,
    `it('claims', () => ${bodyOf49});`,
  ])('refuses 51 lines (case %#)', (text) => {
    expect(broken(functionsAreShort, { 'libs/a/src/a.ts': `\n${text}` })).toEqual([
      'libs/a/src/a.ts:2 function of 51 lines, at most 50',
    ]);
  });

  it.each([
    `function f() ${bodyOf48}`,
    `/**\n${' * word\n'.repeat(60)} */\nfunction f() ${bodyOf48}`,
    `describe('a chapter', () => ${bodyOf49});`,
    `describe.each([1])('a chapter of %s', () => ${bodyOf49});`,
  ])('lets 50 lines, doc comments and chapters of specs pass (case %#)', (text) => {
    expect(broken(functionsAreShort, { 'libs/a/src/a.spec.ts': text })).toEqual([]);
  });
});

describe('functionsTakeFewParameters', () => {
  it('refuses a fourth parameter, and does not count this', () => {
    const text = 'function f(a, b, c, d) {}\nconst g = (a, b, c) => a;\nfunction h(this: X, a, b, c) {}';
    expect(broken(functionsTakeFewParameters, { 'libs/a/src/a.ts': text })).toEqual([
      'libs/a/src/a.ts:1 4 parameters, at most 3',
    ]);
  });
});

describe('foldersSayWhatTheyHold', () => {
  it.each(['common', 'shared', 'util', 'utils', 'helper', 'helpers', 'misc'])(
    'refuses a folder %s',
    (name) => {
      expect(broken(foldersSayWhatTheyHold, { [`libs/a/src/${name}/b/x.ts`]: '' })).toEqual([
        `libs/a/src/${name}/b/x.ts:1 no folder called ${name}: name it after what it holds`,
      ]);
    },
  );
});
