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
import { describeViolation, type Violation } from './source-file';

const RULES = {
  libsKeepToTheTable,
  libsAreEnteredByTheirIndex,
  driversStayInTheirFolder,
  appsStandApart,
  importsHaveNoCycles,
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

/** Where circles of folders still stand from before there was the rule; they are printed until they are gone. */
const WITH_OLD_CIRCLES: readonly string[] = ['apps/api/'];

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

  it('keeps the rule foldersHaveNoCircles', () => {
    const circles = foldersHaveNoCircles(files);
    const isOld = ({ path }: Violation) => WITH_OLD_CIRCLES.some((folder) => path.startsWith(folder));
    const left = circles.filter(isOld).map(describeViolation);
    if (left.length > 0) console.warn(left.join('\n'));
    expect(circles.filter((circle) => !isOld(circle)).map(describeViolation)).toEqual([]);
  });
});
