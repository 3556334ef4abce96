import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { GRAPHIQL_TASKS } from '../../apps/api/src/http/graphiql-tasks';
import { askedLedger, personCalled } from '../support/asking-as';
import { openBrowser } from '../support/browser';
import { HUAIHUA, importSample } from '../support/import-sample';
import { describeInBrowser } from '../support/in-browser';
import { runApi, type RunningTestApi } from '../support/running-api';

const ANSWER = z.object({ data: z.record(z.string(), z.unknown()) });

let api: RunningTestApi;
let browser: Browser;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

describeInBrowser('GraphiQL', () => {
  it('opens a tab for each task and runs it, and asks no other server for anything', async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(api.url).origin) foreign.push(request.url());
    });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(api.url);
    await page.getByRole('button', { name: /execute/i }).click();
    await page.getByText('"token"').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(GRAPHIQL_TASKS.length);
    await page.screenshot({ path: 'test-output/graphiql.png' });
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('opens on the point and the task of a link', async () => {
    const page = await browser.newPage();
    await page.goto(`${api.url}?unit=${HUAIHUA}&year=2023&asOf=2023-06-30&task=LostPoints`);
    await page.getByText('query LostPoints').first().waitFor();
    await page.getByRole('button', { name: /execute/i }).click();
    await page.getByText('"data"').first().waitFor();
    await page.getByText('"2023-06-30"').first().waitFor();
    expect(await page.getByText('"errors"').count()).toBe(0);
  });
});

describe('the tasks of GraphiQL', () => {
  it.each(GRAPHIQL_TASKS)('answer on a year: $title', async ({ query }) => {
    const body = JSON.stringify({
      query,
      variables: { unitCode: HUAIHUA, fiscalYear: 2023, asOf: '2023-12-31' },
    });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(api.url, { method: 'POST', headers, body });
    const answer = await response.text();
    expect(answer).not.toContain('"errors"');
    expect(answer.length).toBeGreaterThan(100);
  });

  it('answer whoever may only read', async () => {
    const ledger = await askedLedger();
    try {
      const ask: RunningTestApi['ask'] = async (query, { variables } = {}) =>
        ANSWER.parse(await ledger.ask(query, 'unbound', { ...variables }));
      await importSample({ ask }, 'huaihua-2023');
      for (const role of ['auditor', 'leader'] as const) {
        const reader = personCalled(role);
        await ledger.grant(reader, role, { unitCode: HUAIHUA });
        for (const { title, query } of GRAPHIQL_TASKS) {
          const answer = await ledger.ask(query, reader, { unitCode: HUAIHUA, fiscalYear: 2023 });
          expect([role, title, answer]).toEqual([role, title, { data: { budgetYear: expect.anything() } }]);
        }
      }
    } finally {
      await ledger.close();
    }
  });
});
