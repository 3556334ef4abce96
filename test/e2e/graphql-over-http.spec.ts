import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

describe('GraphQL over HTTP', () => {
  it('passes every audit of the public graphql-http package without an error or a warning', async () => {
    const audits = serverAudits({ url: () => api.url, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const failing = results
      .filter(({ status }) => status !== 'ok')
      .map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
    expect(failing).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(61);
  });
});
