import { beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreError } from './event-store-error';
import { WriteOutcomes } from './write-outcomes';
import { WriteWatch } from './write-watch';

describe('WriteWatch', () => {
  let nowMs: number;
  let tries: number;
  let answer: () => Promise<void>;
  let outcomes: WriteOutcomes;
  let watch: WriteWatch;
  const full = () =>
    Promise.reject(new EventStoreError('STORE_UNAVAILABLE', 'full', { trouble: 'disk-full' }));
  const stored = () => Promise.resolve();
  beforeEach(() => {
    [nowMs, tries, answer, outcomes] = [Date.UTC(2026, 0, 1), 0, stored, new WriteOutcomes()];
    const tryWriting = () => {
      tries += 1;
      return outcomes.noting(answer());
    };
    watch = new WriteWatch({ outcomes, tryWriting }, { now: () => nowMs, timeoutMs: 20 });
  });
  const failing = (since: string) => ({ ok: false, code: 'STORE_UNAVAILABLE', trouble: 'disk-full', since });

  it('tries when nobody has written, and then not again for a moment', async () => {
    expect(await Promise.all([watch.look(), watch.look()])).toEqual([{ ok: true }, { ok: true }]);
    await watch.look();
    expect(tries).toBe(1);
    nowMs += 2_000;
    await watch.look();
    expect(tries).toBe(2);
  });

  it('tries nothing where something was stored meanwhile', async () => {
    await watch.look();
    nowMs += 60_000;
    await outcomes.noting(stored());
    await watch.look();
    expect(tries).toBe(1);
  });

  it('says what fails, since when, and that it works again', async () => {
    await outcomes.noting(full()).catch(() => undefined);
    expect(watch.state).toEqual(failing('2026-01-01T00:00:00.000Z'));
    answer = full;
    nowMs += 5_000;
    expect(await watch.look()).toEqual(failing('2026-01-01T00:00:00.000Z'));
    answer = stored;
    nowMs += 5_000;
    expect(await watch.look()).toEqual({ ok: true });
    answer = full;
    nowMs += 5_000;
    expect(await watch.look()).toEqual(failing('2026-01-01T00:00:15.000Z'));
  });

  it('takes a refusal of what was asked for no failure of the store', async () => {
    const refused = Promise.reject(new EventStoreError('VERSION_CONFLICT'));
    await outcomes.noting(refused).catch(() => undefined);
    expect(watch.state).toEqual({ ok: true });
  });

  it('takes a store that does not answer in time for one that does not write', async () => {
    answer = () => new Promise(() => undefined);
    expect(await watch.look()).toMatchObject({ ok: false, trouble: 'away' });
  });
});
