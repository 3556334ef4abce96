import { describe, expect, it } from '@jest/globals';
import { SourceReads } from './source-reads';

/** A log with an event at each of the positions, and how it was read. */
function log(positions: readonly number[]) {
  const events = positions.map((position) => ({
    id: `e${position}`,
    position: BigInt(position),
    metadata: { actor: '李明', idempotencyKey: '', commandDigest: '', source: `list!${position}` },
  }));
  const reads: number[] = [];
  const sources = new SourceReads((after, limit) => {
    const read = events.filter(({ position }) => position > after).slice(0, limit);
    reads.push(read.length);
    return Promise.resolve(read);
  });
  const ask = (asked: readonly number[]) =>
    Promise.all(asked.map((at) => sources.of({ eventId: `e${at}`, position: BigInt(at) })));
  return { ask, reads, sources };
}

const upTo = (count: number, step = 1) => Array.from({ length: count }, (_, i) => (i + 1) * step);

describe('sources that are asked for together', () => {
  it('are read a few times, in whatever order they are asked for', async () => {
    const { ask, reads } = log(upTo(1_000));
    const asked = upTo(200).toReversed();
    expect(await ask(asked)).toEqual(asked.map((at) => `list!${at}`));
    expect(reads.length).toBeLessThan(6);
  });

  it('are read a few times where positions have gaps', async () => {
    const { ask, reads } = log(upTo(1_000, 700));
    const asked = upTo(200, 700);
    expect(await ask(asked)).toEqual(asked.map((at) => `list!${at}`));
    expect(reads.length).toBeLessThan(6);
  });

  it('of which each lies far from the next are read without what lies between', async () => {
    const { ask, reads } = log(upTo(10_000));
    const asked = upTo(50, 150);
    expect(await ask(asked)).toEqual(asked.map((at) => `list!${at}`));
    expect(reads.reduce((sum, read) => sum + read, 0)).toBeLessThan(300);
  });

  it('do not belong to another event, and are not after the end of the log', async () => {
    const { ask, sources } = log([1, 2, 4]);
    const other = sources.of({ eventId: 'other', position: 2n });
    expect(await ask([3, 4, 9, 10])).toEqual([undefined, 'list!4', undefined, undefined]);
    expect(await other).toBeUndefined();
  });

  it('fail all if the log cannot be read, and can be asked for again', async () => {
    let isClosed = true;
    const sources = new SourceReads(() =>
      isClosed ? Promise.reject(new Error('closed')) : Promise.resolve([]),
    );
    const asked = [1n, 2n].map((position) => sources.of({ eventId: 'e', position }));
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
    isClosed = false;
    expect(await sources.of({ eventId: 'e', position: 1n })).toBeUndefined();
  });
});
