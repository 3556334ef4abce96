import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { codeIn } from '../support/running-api';

/** More than comes with a report at first. */
const CONTRADICTIONS = 201;
const NOT_JUDGED = 101;
/** More than come at first, with the one of the sample. */
const REPORTS = 10;

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  for (let n = 1; n < REPORTS; n++)
    await state({ statementId: `S${n}`, title: `小报告 ${n}`, ...paper(0, 0) });
  await state({ statementId: 'L', title: '大报告', ...paper(CONTRADICTIONS, NOT_JUDGED) });
});
afterAll(() => dashboard.close());

async function state(input: object): Promise<void> {
  const answer = await dashboard.api.ask(
    'mutation ($input: StateSelfAssessmentInput!) { stateSelfAssessment(unitCode: "431200.ZRZYGH", fiscalYear: 2023, input: $input) { refusals { code } } }',
    { variables: { input: { occurredOn: '2023-06-30', ...input } } },
  );
  expect(codeIn(answer)).toBeUndefined();
}

/** So many pairs that should be the same and are not, and so many rates of nothing. */
function paper(pairs: number, rates: number): object {
  const figure = (figureId: string, value: string, statedUnit = 'WAN_YUAN') => ({
    figureId,
    label: `支出${figureId}`,
    value,
    statedUnit,
    chapter: '一',
  });
  const figures = [figure('zero', '0.00')];
  const relations: object[] = [];
  for (let n = 0; n < pairs; n++) {
    figures.push(figure(`a${n}`, '100.00'), figure(`b${n}`, '250.00'));
    const claim = { same: { first: `a${n}`, second: `b${n}` } };
    relations.push({ relationId: `same${n}`, chapter: '一', claim });
  }
  const zero = [{ figureId: 'zero' }];
  for (let n = 0; n < rates; n++) {
    figures.push(figure(`r${n}`, '50.00', 'PERCENT'));
    const claim = { rate: { rate: `r${n}`, numerator: zero, denominator: zero } };
    relations.push({ relationId: `rate${n}`, chapter: '一', claim });
  }
  return { figures, relations };
}

describeInBrowser('published reports of which there is much to say', () => {
  it('are all there, and each says how many contradictions it has and shows them all', async () => {
    const page = await openTab(dashboard, '/audit?view=contradictions');
    const large = page.locator('section', { has: page.getByRole('heading', { name: '大报告' }) });
    await large.getByText(`${CONTRADICTIONS} 处矛盾`).waitFor();
    await large
      .locator('.findings tbody')
      .nth(CONTRADICTIONS - 1)
      .waitFor();
    expect(await large.locator('.findings tbody').count()).toBe(CONTRADICTIONS);
    expect(await page.getByRole('heading', { name: /^小报告/ }).count()).toBe(REPORTS - 1);
    await page.getByText('综合评价得分 92.08 ≠ 91.16').waitFor();
    await page.close();
  });

  it('show the whole of a list that is unfolded', async () => {
    const page = await openTab(dashboard, '/audit?view=contradictions');
    const folded = page.locator('details', { hasText: `${NOT_JUDGED} 项未能核对` });
    await folded.locator('summary').click();
    await folded
      .locator('li')
      .nth(NOT_JUDGED - 1)
      .waitFor();
    expect(await folded.locator('li').count()).toBe(NOT_JUDGED);
    await page.close();
  });
});
