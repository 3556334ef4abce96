import { describe, expect, it } from '@jest/globals';
import { Client, gql, makeErrorResult, type Exchange, type Operation } from '@urql/core';
import { filter, makeSubject, map, merge, pipe, tap } from 'wonka';
import { KEPT, keptAnswers } from './kept-answers';

const QUESTION = gql('query Question($no: Int!) { year(no: $no) }');

/** A server that answers when it is told to, and what it was asked. */
function newServer() {
  const asked: Operation[] = [];
  const answers = makeSubject<Operation>();
  const failures = makeSubject<Operation>();
  const exchange: Exchange = () => (operations$) =>
    merge([
      pipe(
        operations$,
        tap((operation) => operation.kind === 'query' && asked.push(operation)),
        filter(() => false),
        map((operation) => ({ operation, data: null, stale: false, hasNext: false })),
      ),
      pipe(
        answers.source,
        map((operation) => ({ operation, data: operation.variables, stale: false, hasNext: false })),
      ),
      pipe(
        failures.source,
        map((operation) => makeErrorResult(operation, new Error('away'))),
      ),
    ]);
  const client = new Client({ url: '/', preferGetMethod: false, exchanges: [keptAnswers, exchange] });
  const last = () => asked.at(-1) ?? missing();
  return {
    asked,
    client,
    answer: () => answers.next(last()),
    fail: () => failures.next(last()),
    /** Asks, and collects what comes. */
    ask: (no: number, context: object = KEPT) => {
      const seen: unknown[] = [];
      const asking = client
        .query(QUESTION, { no }, context)
        .subscribe(({ data, error }) => seen.push(error?.message ?? data));
      return { seen, leave: () => asking.unsubscribe() };
    },
  };
}

function missing(): never {
  throw new Error('nothing was asked');
}

describe('keptAnswers', () => {
  it('asks once what never changes, also after all who asked have gone', () => {
    const { asked, ask, answer } = newServer();
    const first = ask(1);
    answer();
    first.leave();
    expect(ask(1).seen).toEqual([{ no: 1 }]);
    expect(asked).toHaveLength(1);
    ask(2);
    expect(asked).toHaveLength(2);
  });

  it('waits for what is under way, though who asked has gone before the answer came', async () => {
    const { asked, ask, answer } = newServer();
    const first = ask(1);
    await Promise.resolve();
    first.leave();
    const second = ask(1);
    answer();
    expect(second.seen).toEqual([{ no: 1 }]);
    expect(asked).toHaveLength(1);
  });

  it('asks anew what was taken back at the moment when it was asked', () => {
    const { asked, ask } = newServer();
    ask(1).leave();
    ask(1);
    expect(asked).toHaveLength(2);
  });

  it('keeps no failure, and nothing of a query that does not say so', async () => {
    const { asked, ask, answer, fail } = newServer();
    const failed = ask(1);
    await Promise.resolve();
    fail();
    failed.leave();
    ask(1).leave();
    expect(asked).toHaveLength(2);
    for (const expected of [3, 4]) {
      const { leave } = ask(2, {});
      answer();
      leave();
      expect(asked).toHaveLength(expected);
    }
  });

  it('asks again where it is told to', () => {
    const { asked, ask, answer } = newServer();
    ask(1).leave();
    ask(1);
    answer();
    const { seen } = ask(1, { ...KEPT, requestPolicy: 'network-only' });
    expect(asked).toHaveLength(3);
    answer();
    expect(seen.at(-1)).toEqual({ no: 1 });
  });
});
