import { describe, expect, it } from '@jest/globals';
import { namesOf } from './import-files';

describe('the names of files that are imported together', () => {
  it('are their own, with the folders that tell those of one name apart', () => {
    expect(namesOf(['in/A/year.yaml', 'in/B/year.yaml', 'in/一月.xlsx'])).toEqual([
      'A/year.yaml',
      'B/year.yaml',
      '一月.xlsx',
    ]);
    expect(namesOf(['x/A/year.yaml', 'y/A/year.yaml'])).toEqual(['x/A/year.yaml', 'y/A/year.yaml']);
    expect(namesOf(['in\\A\\year.yaml'])).toEqual(['year.yaml']);
  });

  it('end where one file is given twice', () => {
    expect(namesOf(['A/year.yaml', 'A/year.yaml'])).toEqual(['A/year.yaml', 'A/year.yaml']);
  });
});
