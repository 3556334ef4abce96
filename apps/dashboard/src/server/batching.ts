import {
  createRequest,
  makeOperation,
  type Exchange,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { filter, fromArray, makeSubject, merge, mergeMap, pipe } from 'wonka';
import { digestOf } from './digests';
import { answerOf, together } from './together';

/** In the context of a query: it goes out as a request of its own. */
export const UNBATCHED = { unbatched: true } as const;

/** The server puts no more together. */
const MOST_TOGETHER = 20;

/**
 * Sends the queries of one moment as one request, so that a new point costs one request, whatever is open. If that is
 * refused, each query is sent by itself: each gets its own error, and the others are answered. A document without a digest
 * is asked alone.
 */
export const batchingExchange: Exchange = ({ forward }) => {
  const sent = makeSubject<Operation>();
  const send = (operation: Operation) => sent.next(operation);
  const parts = new Map<number, readonly Operation[]>();
  const waiting = new Map<number, Operation>();

  const flush = () => {
    const asked = [...waiting.values()].slice(0, MOST_TOGETHER);
    for (const { key } of asked) waiting.delete(key);
    if (waiting.size > 0) queueMicrotask(flush);
    const [first, second] = asked;
    if (!first) return;
    if (!second) return send(first);
    const { query, variables } = together(asked);
    const one = makeOperation('query', createRequest(query, variables), first.context);
    parts.set(one.key, asked);
    send(one);
  };

  /** Whether the operation goes on as it is. */
  const passes = (operation: Operation): boolean => {
    if (operation.kind === 'teardown') return !waiting.delete(operation.key);
    if (operation.kind !== 'query' || operation.context['unbatched'] === true) return true;
    if (digestOf(operation.query) === undefined) return true;
    if (waiting.size === 0) queueMicrotask(flush);
    waiting.set(operation.key, operation);
    return false;
  };

  /** Nothing where they are asked one by one instead. */
  const resultsOf = (result: OperationResult): readonly OperationResult[] => {
    const asked = parts.get(result.operation.key);
    if (!asked) return [result];
    parts.delete(result.operation.key);
    const answers = separate(result, asked);
    if (!answers) asked.forEach(send);
    return answers ?? [];
  };

  return (operations$) =>
    pipe(
      forward(merge([pipe(operations$, filter(passes)), sent.source])),
      mergeMap((result) => fromArray([...resultsOf(result)])),
    );
};

/** Undefined where the server refused them together. */
function separate(
  result: OperationResult,
  asked: readonly Operation[],
): readonly OperationResult[] | undefined {
  const { error } = result;
  if (error?.networkError) return asked.map((operation) => ({ ...result, operation }));
  const data: unknown = result.data;
  if (error || typeof data !== 'object' || data === null) return undefined;
  return asked.map((operation, index) => ({ ...result, operation, data: answerOf(data, index) }));
}
