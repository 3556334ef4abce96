import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { codeIn } from '../support/running-api';

const COUNT = 250;
const UNIT = 'unitCode: "431200.ZRZYGH"';
const YEAR = `${UNIT}, fiscalYear: 2024`;
const ASKED = '{ result { position } refusals { code field } }';

/** One of each that a page lists to its end. */
function each(i: number): readonly string[] {
  const no = String(i).padStart(3, '0');
  return [
    `registerPolicyText(${UNIT}, input: { title: "第${no}号通知", documentNo: "长〔2023〕${no}号", occurredOn: "2023-01-02", rules: [MEETINGS] })`,
    `recordMeeting(${YEAR}, input: { meetingId: "m${no}", subject: "第${no}次会议", occurredOn: "2024-02-01" })`,
    `recordTraining(${YEAR}, input: { trainingId: "t${no}", subject: "第${no}次培训", occurredOn: "2024-02-01" })`,
    `findProblem(${YEAR}, input: { problemId: "p${no}", text: "第${no}个问题", occurredOn: "2024-02-01" })`,
  ];
}

function statement(): string {
  const figures = Array.from(
    { length: COUNT },
    (_, i) =>
      `{ figureId: "f${i}", label: "表中第${i}个数", value: "${i}", statedUnit: COUNT, chapter: "表" }`,
  );
  return `stateSelfAssessment(${YEAR}, input: { statementId: "s", title: "长报告", occurredOn: "2024-12-31", text: "一、总述\\n见表。", figures: [${figures.join(' ')}], relations: [] })`;
}

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  const send = async (commands: readonly string[]) => {
    const fields = commands.map((command, i) => `c${i}: ${command} ${ASKED}`);
    const answer = await dashboard.api.ask(`mutation { ${fields.join('\n')} }`);
    if (codeIn(answer) !== undefined) throw new Error(JSON.stringify(answer).slice(0, 2_000));
  };
  await send([`openYear(${YEAR}, input: { mode: RECORD, paymentPlanEnforced: false })`]);
  const rest = Array.from({ length: COUNT }, (_, i) => each(i)).flat();
  for (let i = 0; i < rest.length; i += 10) await send(rest.slice(i, i + 10));
  await send([statement()]);
}, 300_000);
afterAll(() => dashboard.close());

describeInBrowser('a page with more than one answer holds', () => {
  it.each([
    ['policy texts', '/audit?view=policyTexts', '第249号通知'],
    ['meetings', '/three-public', '第249次会议'],
    ['trainings', '/three-public', '第249次培训'],
    ['problems', '/rectification', '第249个问题'],
  ])('shows all of them: %s', async (_, path, last) => {
    const page = await openTab(dashboard, path);
    await page.getByText(last).first().waitFor();
    expect(await page.getByText(last.replace('249', '000')).count()).toBeGreaterThan(0);
    await page.close();
  });

  it('unfolds the rest of the figures that a text does not show', async () => {
    const page = await openTab(dashboard, '/report?statement=s');
    const figures = page.getByRole('region', { name: /^表中第\d+个数$/u });
    await figures.first().waitFor();
    expect(await figures.count()).toBe(200);
    await page.getByText('显示其余 50 个').click();
    await page.getByRole('region', { name: '表中第249个数' }).waitFor();
    expect(await figures.count()).toBe(COUNT);
    await page.close();
  });
});
