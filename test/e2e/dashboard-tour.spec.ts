import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { watchProblems } from '../support/browser';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const VALUE = z.object({ value: z.string().nullable() });
const TOUR = z.object({
  budgetYear: z.object({
    tour: z.object({
      steps: z.array(
        z.object({
          kind: z.string(),
          asOf: z.string(),
          title: z.object({ zh: z.string() }),
          figure: z.string(),
          figures: z.array(z.object({ figure: z.string(), before: VALUE, after: VALUE })),
          bridge: z.object({ from: VALUE, to: VALUE }),
          view: z.object({ basis: z.object({ asOf: z.string() }) }),
          document: z.object({ no: z.string() }).nullable(),
          event: z.object({ position: z.string() }).nullable(),
          voucher: z.object({ voucherNo: z.string() }).nullable(),
        }),
      ),
      ending: z.object({ printed: z.string(), computed: VALUE, otherFindings: z.number() }),
      notShown: z.array(z.unknown()),
    }),
  }),
});

/** The tour as the API gives it, with what each step links to. */
async function tourOfTheApi() {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { tour {
      steps { kind asOf title { zh } figure figures { figure before { value } after { value } }
        bridge { from { value } to { value } } view { basis { asOf } } document { no } event { position } voucher { voucherNo } }
      ending { printed computed { value } otherFindings } notShown { zh } } } }`,
  );
  return TOUR.parse(data).budgetYear.tour;
}

describeInBrowser('the tour of the sample year', () => {
  it('leads in ten steps from 4738.83 to 92.08, each to a day, a bridge that says its figures, and a document', async () => {
    const { steps, ending, notShown } = await tourOfTheApi();
    expect(steps).toHaveLength(10);
    expect(steps[0]?.title.zh).toContain('4738.83');
    expect(steps.at(-1)?.figures.find(({ figure }) => figure === 'SCORE')?.after.value).toBe('92.08');
    for (const { figure, figures, bridge, view, asOf, document, voucher, event } of steps) {
      expect(view.basis.asOf).toBe(asOf);
      expect(document ?? voucher ?? event).not.toBeNull();
      const told = figures.find((each) => each.figure === figure);
      expect([told?.before, told?.after]).toEqual([bridge.from, bridge.to]);
    }
    expect(ending).toEqual({ printed: '91.16', computed: { value: '92.08' }, otherFindings: 4 });
    expect(notShown).toEqual([]);
  });

  it('goes through the year by its buttons, and from a step to what it stands on', async () => {
    const { steps } = await tourOfTheApi();
    const page = await openTab(dashboard, '/tour');
    const problems = watchProblems(page, dashboard.origin);
    const next = page.getByRole('button', { name: '下一步' });
    for (const [i, { title, asOf }] of steps.entries()) {
      const shown = page.getByRole('article', { name: `第 ${i + 1} 步，共 10 步` });
      expect(await shown.getByRole('heading').textContent()).toBe(`${asOf} ${title.zh}`);
      if (i + 1 < steps.length) await next.click();
    }
    expect(await next.isDisabled()).toBe(true);
    const ending = await page.locator('.tour-ending').textContent();
    expect(ending).toContain('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
    await page.getByRole('link', { name: '报告另有' }).waitFor();

    await page.getByRole('button', { name: '追减 −495.95' }).click();
    await page.waitForURL(/step=4/);
    await page.getByRole('link', { name: '“全年预算”因何变化' }).click();
    expect(await page.getByTestId('bridge-sum').textContent()).toContain('6,485.93 + −495.95 = 5,989.98');
    await page.goBack();
    await page.getByRole('link', { name: '文件 怀财预减〔2023〕12号' }).click();
    const event = page.getByRole('article').getByRole('heading');
    await event.getByText('批准预算调整').waitFor();
    expect(await event.textContent()).toContain('2023-12-15');
    expect(problems).toEqual([]);
    await page.close();
  });
});
