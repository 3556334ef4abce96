import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { watchProblems } from '../support/browser';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { leavePicture } from '../support/screenshots';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

describeInBrowser('the rectification ledger of the sample year', () => {
  it('shows the three problems of the report, each with its measure and with nobody named', async () => {
    const page = await openTab(dashboard, '/rectification');
    const problems = watchProblems(page, dashboard.origin);
    await page.getByRole('heading', { name: '整改台账' }).waitFor();
    const cards = page.locator('article.problem');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(3);
    expect(await cards.nth(1).textContent()).toContain('绩效管理跟踪不到位');
    expect(await cards.nth(1).textContent()).toContain('责任人或部门 未写明');
    expect(await cards.nth(2).textContent()).toContain('严格按照预算和政府采购管理要求，实施政府采购项目。');
    const told = (await page.locator('article.problem .about').allTextContents()).join(' ');
    expect(told).toMatch(/指标“[^“]*[\u4e00-\u9fff]/u);
    expect(told).toContain('预警“项目尚未执行”');
    expect(told).not.toMatch(/[A-Z]+_[A-Z]|指标 ?[a-z]|\/basic\/|\/project\//u);
    await leavePicture(page, 'rectification');
    await page.getByText('已完成 0').click();
    await page.getByText('当日没有这类问题').waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows the grade from outside first, and fills in a problem from it and from a finding', async () => {
    const page = await openTab(dashboard, '/');
    const problems = watchProblems(page, dashboard.origin);
    const first = page.locator('.overview > section').first();
    await page.getByTestId('grade-differs').waitFor();
    expect(await first.textContent()).toContain('怀化市绩效办（综合绩效考核）评为“一般”，自评报告为“优秀”');
    await leavePicture(page, 'overview-external');
    await page.getByRole('link', { name: '列入整改' }).first().click();
    const form = page.getByRole('form', { name: '登记问题' });
    await form.waitFor();
    expect(await form.locator('textarea').first().inputValue()).toContain('外部考核与自评等次不同');
    expect(await form.getByLabel('所依据的预警代码').inputValue()).toBe('EXTERNAL_GRADE_DIFFERS');
    await leavePicture(page, 'problem-form');

    await page.goto(`${dashboard.origin}/audit?view=contradictions`);
    await page.getByRole('link', { name: '列入整改' }).nth(1).click();
    await form.waitFor();
    expect(await form.locator('textarea').first().inputValue()).toContain('日常公用经费');
    expect(await form.getByLabel('数字编号').inputValue()).not.toBe('');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('fills in a problem from a contradiction where it stands in the report, and from the list of them', async () => {
    const page = await openTab(dashboard, '/report');
    const problems = watchProblems(page, dashboard.origin);
    const form = page.getByRole('form', { name: '登记问题' });
    const text = form.locator('textarea').first();
    await page
      .locator('.contradiction', { hasText: '91.16' })
      .first()
      .getByRole('link', { name: '列入整改' })
      .click();
    await form.waitFor();
    expect(await text.inputValue()).toContain('综合评价得分：7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
    expect(await form.getByLabel('报告编号').first().inputValue()).not.toBe('');
    // Back at the place that was read.
    await page.goBack();
    await page
      .locator('.report-findings > li', { hasText: '保障在职人员' })
      .getByRole('link', { name: '列入整改' })
      .click();
    await form.waitFor();
    expect(await text.inputValue()).toContain('保障在职人员');
    expect(await form.getByLabel('数字编号').inputValue()).not.toBe('');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows the grade from outside beside the score', async () => {
    const page = await openTab(dashboard, '/score');
    const part = page.getByTestId('external');
    await part.waitFor();
    await part.getByText('与自评不同').waitFor();
    expect(await part.textContent()).toContain('一般');
    expect(await part.textContent()).toContain('优秀');
    await leavePicture(page, 'score-external');
    await page.close();
  });

  it('offers problems, measures and printed figures by name in the forms that ask for them', async () => {
    const formWith = async (form: string) => {
      const page = await openTab(dashboard, `/entry?form=${form}`);
      const offered = async (label: string, typed: string, exact = true) => {
        const field = page.locator('form').getByLabel(label, { exact });
        await field.click();
        await field.fill(typed);
        const option = page.locator('.combo [role=option]').first();
        await option.waitFor();
        return option;
      };
      return { page, offered };
    };
    const plan = await formWith('planMeasure');
    const problem = await plan.offered('问题编号', '绩效管理跟踪');
    await problem.click();
    expect(await plan.page.getByLabel('问题编号', { exact: true }).inputValue()).toMatch(/^\S+$/u);
    await plan.page.close();

    const measure = await formWith('reportMeasure');
    expect(await (await measure.offered('措施编号', '政府采购')).textContent()).toContain(
      '加强政府采购预算管理',
    );
    await measure.page.close();

    const result = await formWith('reportResult');
    await result.page.getByLabel('佐证种类').click();
    await result.page.getByTitle('报告所印数字').click();
    await (await result.offered('报告编号', '绩效自评')).click();
    expect(await (await result.offered('数字编号', '成交价款 高新区')).textContent()).toContain('5.29 亿元');
    await leavePicture(result.page, 'evidence-form');
    await result.page.close();

    const find = await formWith('findProblem');
    // The label of an optional field says so.
    const warning = await find.offered('所依据的预警代码', 'PROJECT_NOT_BEGUN', false);
    expect(await warning.textContent()).toContain('尚未');
    expect(await (await find.offered('数字编号', '')).textContent()).toContain('≠');
    await find.page.close();
  });
});
