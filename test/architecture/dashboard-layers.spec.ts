import { describe, expect, it } from '@jest/globals';
import { broken } from './broken';
import { dashboardLayersHaveOneDirection } from './dashboard-layers';

const SRC = 'apps/dashboard/src';

describe('dashboardLayersHaveOneDirection', () => {
  it.each([
    [`${SRC}/year/year-data.ts`, '../loading/year-cache'],
    [`${SRC}/drawing/Figure.tsx`, '../commands/forms'],
    [`${SRC}/features/audit/Events.tsx`, '../score/figures'],
    [`${SRC}/helpers/x.ts`, '../year/groups'],
    [`${SRC}/app/App.tsx`, '../helpers/x'],
  ])('refuses in %s an import of %s', (path, specifier) => {
    const sources = { [path]: `import { x } from '${specifier}';` };
    expect(broken(dashboardLayersHaveOneDirection, sources)).toHaveLength(1);
  });

  it.each([
    [`${SRC}/loading/year-cache.ts`, '../year/year-data'],
    [`${SRC}/year/year-data.ts`, '../generated/graphql'],
    [`${SRC}/features/audit/Events.tsx`, './events'],
    [`${SRC}/main.ts`, './app/draw'],
  ])('lets %s import %s', (path, specifier) => {
    const sources = { [path]: `import { x } from '${specifier}';` };
    expect(broken(dashboardLayersHaveOneDirection, sources)).toEqual([]);
  });
});
