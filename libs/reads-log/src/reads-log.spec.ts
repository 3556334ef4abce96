import { appendFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readsIn, ReadsLog, readsPage, type NotedRead, type ReadPlace } from './index';

const LI = { issuer: 'https://id.example', subject: '1001', name: '李某' };
const read = (at: string, more: Partial<NotedRead> = {}): NotedRead => ({
  kind: 'read',
  at,
  by: 'session',
  person: LI,
  asked: 'd1',
  outcome: 'answered',
  ...more,
});

/** In two parts, as lines come. */
function lineOf(line: object): readonly Uint8Array[] {
  const bytes = Buffer.from(JSON.stringify(line));
  return [bytes.subarray(0, 20), bytes.subarray(20)];
}

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reads-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

const openAt = (at: string, days = 400) =>
  ReadsLog.open(join(folder, 'log'), { days, say: ({ en }) => said.push(en), now: () => new Date(at) });

async function all(filter = {}) {
  const lines = [];
  for await (const line of readsIn(join(folder, 'log'), filter)) lines.push(line);
  return lines;
}

describe('the log of reads', () => {
  it('gives back what was noted, with the text that was asked, which stands in it once', async () => {
    const log = await openAt('2026-03-02T01:00:00Z');
    for (const at of ['1', '2']) {
      log.note(lineOf(read(at)), { digest: 'd1', text: '{ units { totalCount } }' });
    }
    await log.close();
    const text = '{ units { totalCount } }';
    expect(await all()).toEqual([read('1', { text }), read('2', { text })]);
  });

  it('is read by its owner alone, in a file of the day in Asia/Shanghai', async () => {
    const log = await openAt('2026-03-02T16:30:00Z');
    log.note(lineOf(read('1')));
    await log.close();
    const [name = ''] = await readdir(join(folder, 'log'));
    expect(name).toMatch(/^2026-03-03\..*\.jsonl$/);
    expect((await stat(join(folder, 'log', name))).mode & 0o777).toBe(0o600);
  });

  it('is added to, and what a kill left half written is passed over', async () => {
    const first = await openAt('2026-03-02T01:00:00Z');
    first.note(lineOf(read('1')));
    await first.close();
    const [name = ''] = await readdir(join(folder, 'log'));
    await appendFile(join(folder, 'log', name), '{"kind":"read","at":"ha');
    const second = await openAt('2026-03-02T02:00:00Z');
    second.note(lineOf(read('2')));
    await second.close();
    expect(await all()).toEqual([read('1'), read('2')]);
  });

  it('keeps what was noted before midnight under that day, and the text of its document with each day', async () => {
    let now = new Date('2026-03-02T15:59:59.900Z');
    const document = { digest: 'd1', text: '{ units { totalCount } }' };
    const log = await ReadsLog.open(join(folder, 'log'), {
      days: 400,
      say: ({ en }) => said.push(en),
      now: () => now,
    });
    log.note(lineOf(read('1')), document);
    now = new Date('2026-03-02T16:00:00.100Z');
    log.note(lineOf(read('2')), document);
    await log.close();
    const { text } = document;
    expect(await all({ to: '2026-03-02' })).toEqual([read('1', { text })]);
    expect(await all({ from: '2026-03-03' })).toEqual([read('2', { text })]);
  });

  it('keeps lines of any length in their order', async () => {
    const log = await openAt('2026-03-02T01:00:00Z');
    const lengths = [10, 70_000, 300, 65_000, 200_000, 1];
    for (const length of lengths) log.note(lineOf(read('x'.repeat(length))));
    await log.close();
    expect((await all()).map(({ at }) => at.length)).toEqual(lengths);
  });

  it('keeps whole days for as long as is asked, and touches no other file', async () => {
    const old = await openAt('2026-03-02T01:00:00Z');
    old.note(lineOf(read('1')));
    await old.close();
    await writeFile(join(folder, 'log', 'notes.txt'), 'of somebody');
    await (await openAt('2026-03-12T01:00:00Z', 10)).close();
    expect(await readdir(join(folder, 'log'))).toHaveLength(2);
    await (await openAt('2026-03-13T01:00:00Z', 10)).close();
    expect(await readdir(join(folder, 'log'))).toEqual(['notes.txt']);
  });

  it('finds what one person asked, what was refused, and what was on some days', async () => {
    const refused = read('2', { by: 'nobody', outcome: 'refused', codes: ['NOT_SIGNED_IN'] });
    const { person: _, ...nobody } = refused;
    const log = await openAt('2026-03-02T01:00:00Z');
    for (const line of [read('1'), nobody]) log.note(lineOf(line));
    await log.close();
    expect(await all({ who: '1001' })).toEqual([read('1')]);
    expect(await all({ who: '李某' })).toEqual([read('1')]);
    expect(await all({ refusedOnly: true })).toEqual([nobody]);
    expect(await all({ from: '2026-03-03' })).toEqual([]);
    expect(await all({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(2);
  });

  it('finds what was refused without a code', async () => {
    const log = await openAt('2026-03-02T01:00:00Z');
    for (const line of [read('1', { outcome: 'refused' }), read('2')]) log.note(lineOf(line));
    await log.close();
    expect(await all({ refusedOnly: true })).toEqual([read('1', { outcome: 'refused' })]);
  });

  describe('a page of it', () => {
    const NO_LIMITS = { reads: 1_000, lines: 1_000, characters: 1_000 };
    const page = async (limits: Partial<typeof NO_LIMITS>, after?: ReadPlace, who?: string) => {
      const filter = { ...(after && { after }), ...(who !== undefined && { who }) };
      const { reads, ...more } = await readsPage(join(folder, 'log'), filter, { ...NO_LIMITS, ...limits });
      return { at: reads.map((each) => each.read.kind === 'read' && each.read.at), ...more };
    };
    const text = '{ units { totalCount } }';
    beforeEach(async () => {
      for (const day of ['02', '03']) {
        const log = await openAt(`2026-03-${day}T01:00:00Z`);
        for (const n of ['1', '2', '3']) log.note(lineOf(read(`${day}.${n}`)), { digest: 'd1', text });
        await log.close();
      }
    });

    it('goes on behind the one before it, over days, and says where there is no more', async () => {
      const first = await page({ reads: 2 });
      expect(first).toMatchObject({ at: ['02.1', '02.2'], hasMore: true });
      const second = await page({ reads: 2 }, first.end);
      expect(second).toMatchObject({ at: ['02.3', '03.1'], hasMore: true });
      const last = await page({ reads: 2 }, second.end);
      expect(last).toMatchObject({ at: ['03.2', '03.3'], hasMore: false });
      expect(await page({ reads: 2 }, last.end)).toMatchObject({ at: [], hasMore: false });
    });

    it('has the texts of what was asked, where they stand before it too', async () => {
      const { end } = await page({ reads: 2 });
      const after = end ?? { file: '', line: 0 };
      const { reads } = await readsPage(join(folder, 'log'), { after }, { ...NO_LIMITS, reads: 1 });
      expect(reads.map((each) => each.read)).toEqual([read('02.3', { text })]);
    });

    it('ends where enough was looked at, though it may hold nothing, and where its texts are long enough', async () => {
      const none = await page({ lines: 4 }, undefined, 'somebody else');
      expect(none).toMatchObject({ at: [], hasMore: true });
      expect(await page({ lines: 4 }, none.end, 'somebody else')).toMatchObject({ at: [], hasMore: false });
      const short = await page({ characters: text.length + 1 });
      expect(short).toMatchObject({ at: ['02.1', '02.2'], hasMore: true });
    });
  });

  it('counts what the disk did not take, says so, and notes it once it can be written again', async () => {
    const log = await openAt('2026-03-02T01:00:00Z');
    await rm(join(folder, 'log'), { recursive: true });
    log.note(lineOf(read('1')));
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(said[0]).toContain('1 lines are lost');
    const again = await openAt('2026-03-02T01:00:00Z');
    await again.close();
    log.note(lineOf(read('2')));
    await log.close();
    expect(await all()).toEqual([read('2'), { kind: 'lost', at: '2026-03-02T01:00:00.000Z', lines: 1 }]);
  });
});
