import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

describe('/schema.graphql', () => {
  it('is the schema that is committed', async () => {
    const response = await fetch(new URL('/schema.graphql', api.url));
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toBe(await readFile('apps/api/schema.graphql', 'utf8'));
  });
});
