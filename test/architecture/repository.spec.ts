import { describe, expect, it } from '@jest/globals';
import { importsHaveNoCycles } from './cycles';
import { dashboardLayersHaveOneDirection } from './dashboard-layers';
import { foldersHaveNoCircles } from './folders';
import {
  appsStandApart,
  driversStayInTheirFolder,
  libsAreEnteredByTheirIndex,
  libsKeepToTheTable,
} from './layering';
import {
  configAloneReadsTheEnvironment,
  domainHasNoClassButErrors,
  pureCodeReadsNoClock,
  suppressionsHaveReasons,
} from './purity';
import { readRepository } from './repository';
import {
  filesAreShort,
  foldersSayWhatTheyHold,
  functionsAreShort,
  functionsTakeFewParameters,
} from './sizes';
import { describeViolation } from './source-file';

const RULES = {
  libsKeepToTheTable,
  libsAreEnteredByTheirIndex,
  driversStayInTheirFolder,
  appsStandApart,
  importsHaveNoCycles,
  foldersHaveNoCircles,
  dashboardLayersHaveOneDirection,
  pureCodeReadsNoClock,
  domainHasNoClassButErrors,
  configAloneReadsTheEnvironment,
  suppressionsHaveReasons,
  filesAreShort,
  functionsAreShort,
  functionsTakeFewParameters,
  foldersSayWhatTheyHold,
};

describe('the repository', () => {
  const files = readRepository();

  it('is read whole', () => {
    const paths = files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining(['libs/domain/src/index.ts', 'test/architecture/repository.spec.ts']),
    );
  });

  it.each(Object.entries(RULES))('keeps the rule %s', (_, rule) => {
    expect(rule(files).map(describeViolation)).toEqual([]);
  });
});
