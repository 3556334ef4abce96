import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { LogScrub } from '@ledger/event-store';
import { openStore, serve } from '../../apps/api/src/main';
import { askedLedger } from '../support/asking-as';
import { asking } from '../support/running-api';
import { keepSession } from '../support/sessions';
import { until } from '../support/until';

const HEALTH = `{ logHealth { sound readable faultCount
  faults { streamId unitCode fiscalYear streamVersion eventId wrong { zh en } }
  broken { size sealedAt wrong { zh en } } sealed { size root sealedAt ageSeconds }
  scrub { begunAt reading eventsRead endedAt } } }`;
const REGISTER = (unit: string) =>
  `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: DEPARTMENT, region: "某市" })`;

describe('the health of the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'health-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const started = async () =>
    askedLedger({}, await openStore(readEnvironment({ EVENT_STORE: `embedded:${folder}` })));

  it('names the event that was altered, and what is wrong with it, in both languages', async () => {
    const before = await started();
    for (const unit of ['A', 'B']) await before.send(REGISTER(unit));
    expect(await before.ask(HEALTH)).toMatchObject({
      data: {
        logHealth: { sound: true, faults: [], scrub: { begunAt: null, reading: false, endedAt: null } },
      },
    });
    await before.close();
    alter(
      folder,
      `UPDATE events SET metadata = replace(metadata, 'tester', 'another') WHERE stream_id = 'unit-B'`,
    );
    const ledger = await started();
    const scrub = ledger.app.get(LogScrub);
    scrub.start();
    await until(async () => !scrub.state.isReading);
    const told = await ledger.ask(HEALTH);
    await scrub.stop();
    await ledger.close();
    expect(told).toEqual({
      data: {
        logHealth: {
          ...{ sound: false, readable: true, faultCount: 1, broken: null, sealed: null },
          faults: [
            {
              ...{ streamId: 'unit-B', unitCode: 'B', fiscalYear: null, streamVersion: 1 },
              eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
              wrong: {
                zh: expect.stringContaining('摘要不符'),
                en: expect.stringContaining('digest does not fit'),
              },
            },
          ],
          scrub: {
            ...{ reading: false, eventsRead: 2 },
            begunAt: expect.stringMatching(/Z$/),
            endedAt: expect.stringMatching(/Z$/),
          },
        },
      },
    });
  });

  it('tells the last head that was signed, and one of before that the log does not keep', async () => {
    const [key, heads] = [join(folder, 'seal.key'), join(folder, 'heads.jsonl')];
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const settings = { PORT: '0', LOG_LEVEL: 'error', SEAL_KEY: key, SEALED_HEADS: heads };
    const EVENT_STORE = `embedded:${join(folder, 'data')}`;
    const running = async () => {
      const served = await serve(readEnvironment({ ...settings, EVENT_STORE }));
      await keepSession(served.signInLink);
      return { close: () => served.close(), ask: asking(`${served.url}/graphql`) };
    };
    const api = await running();
    for (const unit of ['A', 'B']) await api.ask(`mutation { ${REGISTER(unit)} { refusals { code } } }`);
    await until(async () => JSON.stringify(await api.ask(HEALTH)).includes('"sealed":{"size":2,'));
    const told = JSON.stringify(await api.ask(HEALTH));
    await api.close();
    const last: unknown = JSON.parse((await readFile(heads, 'utf8')).trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ size: 2, root: /"root":"([0-9a-f]{64})"/.exec(told)?.[1] });
    expect(told).toContain('"broken":null');
    rmSync(join(folder, 'data', 'events.head'));
    alter(join(folder, 'data'), `DELETE FROM events WHERE stream_id = 'unit-B'`);
    const cut = await running();
    await until(async () => JSON.stringify(await cut.ask(HEALTH)).includes('"broken":{"size":2,'));
    const { data } = await cut.ask(HEALTH);
    await cut.close();
    expect(data).toMatchObject({
      logHealth: {
        sound: false,
        sealed: null,
        broken: { wrong: { zh: expect.stringContaining('末尾的事件缺失') } },
      },
    });
  });
});

function alter(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'events.db'));
  database.exec('DROP TRIGGER events_are_not_deleted; DROP TRIGGER events_are_not_updated');
  database.exec(sql);
  database.close();
}
