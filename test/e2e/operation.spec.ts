import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { serve, type RunningApi } from '../../apps/api/src/main';
import { freePort } from '../support/free-port';
import { asking, codeIn } from '../support/running-api';
import { keepSession } from '../support/sessions';

const REGISTER = `mutation { registerUnit(unitCode: "USECRET", input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position } refusals { code } } }`;

describe('a server that is watched', () => {
  let folder = '';
  let api: RunningApi;
  let metricsUrl = '';
  const lines: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watched-'));
    const port = await freePort();
    metricsUrl = `http://127.0.0.1:${port}/metrics`;
    const settings = {
      EVENT_STORE: `embedded:${folder}`,
      PORT: '0',
      METRICS: String(port),
      LOG_FORMAT: 'json',
    };
    process.stderr.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
    api = await serve(readEnvironment(settings));
    await keepSession(api.signInLink);
  });
  afterAll(async () => {
    process.stderr.write = write;
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it('serves metrics at an address of their own, and nothing else there', async () => {
    const answer = await asking(`${api.url}/graphql`)(REGISTER, { actor: '李某' });
    expect(codeIn(answer)).toBeUndefined();
    await fetch(`${api.url}/readyz?token=SECRET`);
    const text = await (await fetch(metricsUrl)).text();
    expect(valueOf(text, 'ledger_log_position')).toBeGreaterThan(0);
    expect(valueOf(text, 'ledger_store_writing')).toBe(1);
    expect(valueOf(text, 'ledger_log_lag_seconds')).toBeLessThan(60);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(text).toContain('ledger_sealed_head_age_seconds Nan');
    expect(text).toMatch(/ledger_http_request_seconds_count\{kind="graphql",status="2xx"\} [1-9]/);
    expect(text).not.toMatch(/SECRET|李|测试/);
    expect((await fetch(new URL('/', metricsUrl))).status).toBe(404);
    expect(await (await fetch(new URL('/metrics', api.url))).text()).not.toContain('ledger_');
  });

  it('writes one JSON line per request, with the id that the answer carries, and nothing of the question', async () => {
    const answer = await fetch(`${api.url}/healthz?unit=USECRET`, {
      headers: { 'x-request-id': 'proxy-1' },
    });
    const other = await fetch(`${api.url}/healthz`, { headers: { 'x-request-id': 'bad id\t' } });
    expect(answer.headers.get('x-request-id')).toBe('proxy-1');
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const said = lines.flatMap((text) => text.trim().split('\n')).map((line): unknown => JSON.parse(line));
    expect(said).toContainEqual({
      level: 'log',
      timestamp: expect.any(Number),
      context: 'http',
      message: 'request',
      requestId: 'proxy-1',
      method: 'GET',
      path: '/healthz',
      status: 200,
      ms: expect.any(Number),
    });
    expect(lines.join('')).not.toMatch(/SECRET|李|测试/);
  });

  it('gives answers from the cache an id of their own each', async () => {
    const ask = () =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ units { totalCount } }' }),
      });
    const answers = [await ask(), await ask(), await ask()];
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(3);
    expect(valueOf(await (await fetch(metricsUrl)).text(), 'ledger_answers_again')).toBeGreaterThan(0);
  });
});

function valueOf(text: string, name: string): number {
  const [, value] = new RegExp(`^${name} (.+)$`, 'm').exec(text) ?? [];
  return Number(value);
}
