import type { ComponentType } from 'react';
import { OverviewPage } from '../features/overview/OverviewPage';
import { inAntDesign } from '../drawing/in-ant-design';
import { guarded, loaded } from '../drawing/loaded';
import { UNITS_PATH } from '../loading/ask-ahead';
import { Waiting } from './Waiting';

/** Names of pages are their texts in the navigation, too. */
export type PageName =
  | 'overview'
  | 'execution'
  | 'adjustments'
  | 'threePublic'
  | 'score'
  | 'rectification'
  | 'tour'
  | 'report'
  | 'audit'
  | 'entry'
  | 'codes'
  | 'papers'
  | 'units';

export interface PageRoute {
  readonly name: PageName;
  readonly path: string;
  readonly Page: ComponentType;
}

/** It needs no year either. */
export const PAPERS_PATH = '/papers';

/** `budget start` prints its address. */
const TOUR_PATH = '/tour';

/** In the order of the navigation; each loads with its texts when it is first opened, but for the one that most open first. */
export const PAGES: readonly PageRoute[] = [
  { name: 'overview', path: '/', Page: guarded(OverviewPage) },
  page(
    'execution',
    '/execution',
    async () => (await import('../features/execution/ExecutionPage')).ExecutionPage,
  ),
  page(
    'adjustments',
    '/adjustments',
    async () => (await import('../features/adjustments/AdjustmentsPage')).AdjustmentsPage,
  ),
  page(
    'threePublic',
    '/three-public',
    async () => (await import('../features/three-public/ThreePublicPage')).ThreePublicPage,
  ),
  page('score', '/score', async () => (await import('../features/score/ScorePage')).ScorePage),
  page(
    'rectification',
    '/rectification',
    async () => (await import('../features/rectification/RectificationPage')).RectificationPage,
  ),
  page('tour', TOUR_PATH, async () => (await import('../features/tour/TourPage')).TourPage),
  page('report', '/report', async () => (await import('../features/report/ReportPage')).ReportPage),
  page('audit', '/audit', async () => (await import('../features/audit/AuditPage')).AuditPage),
  page('entry', '/entry', async () => (await import('../features/entry/EntryPage')).EntryPage),
  page('units', UNITS_PATH, async () => (await import('../features/units/UnitsPage')).UnitsPage),
  page('codes', '/codes', async () => (await import('../features/codes/CodesPage')).CodesPage),
  page('papers', PAPERS_PATH, async () => (await import('../features/papers/PapersPage')).PapersPage),
];

/** It shows no year: there may be none that whoever grants roles may see. */
export const ACCESS_PATH = '/access';
export const AccessPage = loaded(
  async () => (await import('../features/access/AccessPage')).AccessPage,
  Waiting,
);

function page(name: PageName, path: string, load: () => Promise<ComponentType>): PageRoute {
  return { name, path, Page: loaded(() => inAntDesign(load), Waiting) };
}
