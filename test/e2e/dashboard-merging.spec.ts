import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { codeIn } from '../support/running-api';

const OLD = '怀化市自然资源和规划局（本级）';
const NEW = '市资源事务中心';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  const to = 'unitCode: "431200.XIN"';
  const unit = `{ name: "${NEW}", level: DEPARTMENT, region: "431202", occurredOn: "2023-01-01" }`;
  const merger =
    '{ occurredOn: "2023-09-01", kind: MERGED, successorCodes: ["431200.XIN"], documentNo: "怀编〔2023〕9号" }';
  for (const command of [
    `registerUnit(${to}, input: ${unit})`,
    `openYear(${to}, fiscalYear: 2023, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    `succeedUnit(unitCode: "431200.ZRZYGH", input: ${merger})`,
  ]) {
    const answer = await dashboard.api.ask(`mutation { ${command} { result { events } refusals { code } } }`);
    expect(codeIn(answer)).toBeUndefined();
  }
});
afterAll(() => dashboard.close());

const bonds = (page: Page) => page.getByRole('list', { name: '单位合并、分立' });

describeInBrowser('a unit that is merged in the dashboard', () => {
  it('is linked with its successor from the day on, there and back', async () => {
    const page = await openTab(dashboard, '/?unit=431200.ZRZYGH&year=2023&asOf=2023-09-01');
    await bonds(page).getByText('2023-09-01 已并入').waitFor();
    await bonds(page).getByRole('link', { name: NEW }).click();
    await bonds(page).getByText('2023-09-01 并入本单位：').waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toBe('431200.XIN');
    await bonds(page).getByRole('link', { name: OLD }).click();
    await bonds(page).getByText('2023-09-01 已并入').waitFor();
    await openPage(page, `${dashboard.origin}/?unit=431200.ZRZYGH&year=2023&asOf=2023-08-31`);
    expect(await bonds(page).count()).toBe(0);
    await page.close();
  });
});
