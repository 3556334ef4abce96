import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { POINT } from '@ledger/answers/testing';
import { forAsker, type Asker } from './asker';
import { LongQuestions } from './long-questions';

const PROGRAM = {
  file: join(import.meta.dirname, '../testing/endless-worker.mjs'),
  data: undefined,
  heapMiB: 64,
  limitMs: 200,
};
const ECHO = { name: 'echo', question: { point: POINT }, weight: 1 };
const ENDLESS = { ...ECHO, name: 'endless' };
const here = () => Promise.resolve('here');

describe('LongQuestions', () => {
  let events: number;
  let long: LongQuestions;
  beforeEach(() => {
    events = 1_000_000;
    long = new LongQuestions({ versionOf: () => events }, PROGRAM);
  });
  afterEach(() => long.stop());

  it('answers here what is short, and in a worker what may take long', async () => {
    expect(await long.ask(ECHO, here)).toBe(POINT.fiscalYear);
    events = 10;
    expect(await long.ask(ECHO, here)).toBe('here');
    expect(await long.ask({ ...ECHO, extra: 10_000 }, here)).toBe(POINT.fiscalYear);
  });

  it('stops what takes too long, and answers the next one', async () => {
    await expect(long.ask(ENDLESS, here)).rejects.toMatchObject({ code: 'QUESTION_TOO_LONG' });
    expect(await long.ask(ECHO, here)).toBe(POINT.fiscalYear);
  });

  it('has one limit for all that one asker asks', async () => {
    const codes = await asked(new AbortController().signal, () =>
      Promise.all([ENDLESS, ENDLESS, ECHO].map((question) => codeOf(long.ask(question, here)))),
    );
    expect(codes).toEqual(['QUESTION_TOO_LONG', 'QUESTION_TOO_LONG', 'QUESTION_TOO_LONG']);
  });

  it('stops what gives more rows than one asker may hold, and answers the next one', async () => {
    long = new LongQuestions({ versionOf: () => events }, { ...PROGRAM, limitMs: 60_000 });
    await expect(long.ask({ ...ECHO, name: 'rows' }, here)).rejects.toMatchObject({
      code: 'QUESTION_TOO_LARGE',
    });
    expect(await long.ask(ECHO, here)).toBe(POINT.fiscalYear);
  });

  it('costs by the number of events it reads, and is not run when the cost is refused; a short one is free', async () => {
    const paid: number[] = [];
    const pay = (cost: number) => {
      paid.push(cost);
      return paid.length < 3 ? Promise.resolve() : Promise.reject(new Error('nothing left'));
    };
    const { signal } = new AbortController();
    const ask = (question: typeof ECHO) => asked(signal, () => long.ask(question, here), pay);
    expect(await ask(ECHO)).toBe(POINT.fiscalYear);
    events = 30_000;
    expect(await ask(ECHO)).toBe(POINT.fiscalYear);
    await expect(ask(ECHO)).rejects.toThrow('nothing left');
    expect(await ask({ ...ECHO, weight: 0 })).toBe('here');
    // Of the three streams of the year.
    expect(paid).toEqual([300_000, 9_000, 9_000]);
  });

  it('stops once the asker has gone, and what of it still waits', async () => {
    const gone = new AbortController();
    const codes = asked(gone.signal, () =>
      Promise.all([ENDLESS, ECHO].map((question) => codeOf(long.ask(question, here)))),
    );
    const other = long.ask(ECHO, here);
    gone.abort();
    expect(await codes).toEqual(['QUESTION_CANCELLED', 'QUESTION_CANCELLED']);
    expect(await other).toBe(POINT.fiscalYear);
  });

  it('lets only so many wait', async () => {
    const gone = new AbortController();
    const all = asked(gone.signal, () =>
      Promise.all(Array.from({ length: 80 }, () => codeOf(long.ask(ENDLESS, here)))),
    );
    gone.abort();
    expect(new Set(await all)).toEqual(new Set(['TOO_MANY_QUESTIONS', 'QUESTION_CANCELLED']));
  });
});

async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  }
}

function asked<T>(signal: AbortSignal, work: () => Promise<T>, pay?: Asker['pay']): Promise<T> {
  return new Promise((resolve, reject) => forAsker(signal, () => void work().then(resolve, reject), pay));
}
