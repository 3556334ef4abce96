import { describe, expect, it } from '@jest/globals';
import { broken } from './broken';
import { foldersHaveNoCircles } from './folders';

describe('foldersHaveNoCircles', () => {
  it('refuses folders that import each other, and names the way round once', () => {
    const sources = {
      'libs/a/src/x/one.ts': "\nimport { y } from '../y/y';",
      'libs/a/src/x/two.ts': '',
      'libs/a/src/y/y.ts': "import type { Z } from '../z/z';",
      'libs/a/src/z/z.ts': "import '../x/two';",
    };
    expect(broken(foldersHaveNoCircles, sources)).toEqual([
      'libs/a/src/x/one.ts:2 no circles of folders: libs/a/src/x -> libs/a/src/y -> libs/a/src/z -> libs/a/src/x',
    ]);
  });

  it('lets a folder and those inside it import each other, and specs what they like', () => {
    const sources = {
      'libs/a/src/index.ts': "import './x/x';",
      'libs/a/src/x/x.ts': "import '../index';\nimport '../y/y';",
      'libs/a/src/y/y.ts': '',
      'libs/a/src/y/y.spec.ts': "import '../x/x';",
    };
    expect(broken(foldersHaveNoCircles, sources)).toEqual([]);
  });
});
