import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWhere } from '../support/needs';
import { codeIn, runApi } from '../support/running-api';
import { lackOfSmallDisk, mountSmallDisk } from '../support/small-disk';
import { until } from '../support/until';

const REGISTER = `mutation { registerUnit(unitCode: "U", input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position } refusals { code } } }`;

describe('a server whose store is taken away while it runs', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ready-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is not ready and says why, answers on, takes no change, and recovers', async () => {
    const data = join(folder, 'data');
    const api = await runApi(`embedded:${data}`);
    try {
      expect(await health(api.url, 'readyz')).toMatchObject([200, { writing: { ok: true } }]);
      renameSync(data, join(folder, 'elsewhere'));
      expect(codeIn(await api.ask(REGISTER))).toBe('STORE_UNAVAILABLE');
      const gone = { store: 'ok', writing: { ok: false, code: 'STORE_UNAVAILABLE', trouble: 'gone' } };
      expect(await health(api.url, 'readyz')).toMatchObject([503, gone]);
      expect(await health(api.url, 'healthz')).toMatchObject([200, gone]);
      expect(await api.ask('{ units { totalCount } }')).toEqual({ data: { units: { totalCount: 0 } } });
      renameSync(join(folder, 'elsewhere'), data);
      expect(codeIn(await api.ask(REGISTER))).toBeUndefined();
      expect(await health(api.url, 'readyz')).toMatchObject([200, { writing: { ok: true } }]);
    } finally {
      await api.close();
    }
  });
});

describeWhere(lackOfSmallDisk())('a server whose disk is full', () => {
  it('is not ready and says why, and is ready by itself when there is room', async () => {
    const disk = mountSmallDisk(16);
    const api = await runApi(`embedded:${join(disk.folder, 'data')}`);
    try {
      disk.fill(0);
      await until(async () => (await health(api.url, 'readyz'))[0] === 503);
      expect(await health(api.url, 'readyz')).toMatchObject([
        503,
        { writing: { ok: false, trouble: 'disk-full' } },
      ]);
      disk.clear();
      await until(async () => (await health(api.url, 'readyz'))[0] === 200);
    } finally {
      await api.close();
      disk.remove();
    }
  });
});

async function health(url: string, path: string): Promise<readonly [number, unknown]> {
  const response = await fetch(new URL(`/${path}`, url));
  return [response.status, await response.json()];
}
