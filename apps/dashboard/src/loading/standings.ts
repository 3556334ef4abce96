import { createContext } from 'react';
import type { Client, OperationResult } from '@urql/core';
import type { StandingsQuery, StandingsQueryVariables } from '../generated/graphql';
import type { Answered } from '../server/plain-answers';
import { UNBATCHED } from '../server/batching';
import { knownAtOf, shownDay, type Point } from '../time/point';
import { STANDINGS } from './standings.query';

export type StandingsAnswer = OperationResult<Answered<StandingsQuery>>;

/** The question how all units stand at a point of a year. */
export function standingsAt(year: number, point: Point): StandingsQueryVariables {
  const knownAt = knownAtOf(point);
  return { year, asOf: shownDay(point, year), ...(knownAt !== undefined && { knownAt }) };
}

/**
 * How all units stand: of thousands, the longest question of all. Where the page opens with it, it goes out before anything
 * is drawn, and by itself, because what is drawn first would wait for it. Later it goes with what else is asked then.
 */
export class Standings {
  private ahead: { readonly key: string; readonly answer: Promise<StandingsAnswer> } | undefined;

  constructor(private readonly client: Pick<Client, 'query'>) {}

  /** Whoever asks the same next is given this answer. */
  askAhead(variables: StandingsQueryVariables): void {
    this.ahead = { key: JSON.stringify(variables), answer: this.sent(variables, UNBATCHED) };
  }

  ask(variables: StandingsQueryVariables): Promise<StandingsAnswer> {
    const { ahead } = this;
    this.ahead = undefined;
    return ahead?.key === JSON.stringify(variables) ? ahead.answer : this.sent(variables);
  }

  private sent(variables: StandingsQueryVariables, context: object = {}): Promise<StandingsAnswer> {
    return this.client.query(STANDINGS, variables, { ...context, requestPolicy: 'network-only' }).toPromise();
  }
}

export const StandingsContext = createContext<Standings | undefined>(undefined);
