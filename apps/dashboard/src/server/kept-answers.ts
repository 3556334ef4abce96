import type { Exchange, Operation, OperationResult } from '@urql/core';
import { filter, fromArray, merge, mergeMap, pipe, tap } from 'wonka';
import { LatestValues } from '../state/latest-values';

/** In the context of a query whose answer never changes: it is asked once, whoever asks again. */
export const KEPT = { kept: true } as const;

const MOST_KEPT = 30;

/**
 * Answers again what it has an answer to, and waits for what is under way, also where the page that asked has been left
 * meanwhile. Failures are not kept. A query that must be asked anew says `network-only`.
 */
export const keptAnswers: Exchange = ({ forward }) => {
  const kept = new KeptAnswers();
  return (operations$) =>
    merge([
      pipe(
        operations$,
        mergeMap((operation) => fromArray([...kept.answersTo(operation)])),
      ),
      pipe(
        forward(
          pipe(
            operations$,
            filter((operation) => kept.passes(operation)),
          ),
        ),
        tap((result) => kept.answered(result)),
      ),
    ]);
};

class KeptAnswers {
  private readonly answers = new LatestValues<OperationResult>(MOST_KEPT);
  /** Whoever asks may take it back at the same moment: React does while it draws. */
  private readonly justAsked = new Set<number>();
  private readonly underWay = new Set<number>();

  /** None where the server is to be asked. */
  answersTo(operation: Operation): readonly OperationResult[] {
    const known = mayAnswer(operation) ? this.answers.get(String(operation.key)) : undefined;
    return known ? [{ ...known, operation, stale: false }] : [];
  }

  /** Whether it goes on to the server. */
  passes(operation: Operation): boolean {
    const { key, kind } = operation;
    if (kind === 'teardown') {
      this.justAsked.delete(key);
      return !this.underWay.has(key);
    }
    if (!isKept(operation)) return true;
    if (mayAnswer(operation) && (this.underWay.has(key) || this.answersTo(operation).length > 0))
      return false;
    this.justAsked.add(key);
    queueMicrotask(() => this.justAsked.delete(key) && this.underWay.add(key));
    return true;
  }

  answered(result: OperationResult): void {
    const { operation, error } = result;
    this.justAsked.delete(operation.key);
    this.underWay.delete(operation.key);
    if (isKept(operation) && !error) this.answers.put(String(operation.key), result);
  }
}

function isKept({ kind, context }: Operation): boolean {
  return kind === 'query' && context['kept'] === true;
}

function mayAnswer(operation: Operation): boolean {
  return isKept(operation) && operation.context.requestPolicy !== 'network-only';
}
