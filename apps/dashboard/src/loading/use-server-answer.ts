import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { knownAtOf, shownDay } from '../time/point';
import { usePoint } from '../time/PointContext';
import { KEPT } from '../server/kept-answers';
import { failedBy, type Failed } from '../server/failed';
import { useYearData } from './YearContext';
import { useSettled } from './use-settled';

/** What only the server can answer: the last answer stays while another is on its way. */
export interface ServerAnswer<Data> {
  readonly data: Data | undefined;
  readonly error: Failed | undefined;
  /** What is shown is not what was asked for last. */
  readonly waiting: boolean;
  readonly again: () => void;
}

/** Which year every question is about, and at which point. */
export interface YearVariables {
  readonly unit: string;
  readonly year: number;
  readonly asOf?: string;
  readonly knownAt?: string;
  /** What the loaded year has seen, the answer has seen. Absent while the year is asked for with it. */
  readonly minPosition?: string;
}

interface Options<Own> {
  readonly variables: Own;
  /** Nothing is asked. */
  readonly pause?: boolean;
  /** Of the whole year: moving the day asks nothing. */
  readonly wholeYear?: boolean;
}

/** Asks about the loaded year at the page's point; a moving point is asked about when it stands still. */
export function useServerAnswer<Data, Own extends object>(
  query: TypedDocumentNode<Data, YearVariables & Own>,
  { variables: own, pause = false, wholeYear = false }: Options<Own>,
): ServerAnswer<Data> {
  const { unit, year, knownAt: loadedAt, basis, reloads } = useYearData();
  const point = usePoint();
  const knownAt = knownAtOf(point);
  const isLoaded = loadedAt === knownAt;
  const day = shownDay(point, year);
  const asOf = wholeYear || day === `${year}-12-31` ? undefined : day;
  const about = { unit, year, ...(asOf && { asOf }), ...(knownAt && { knownAt }), ...own };
  // A year that has changed is asked about anew, a year that has come is not: it was asked for in the same request.
  const key = JSON.stringify([about, isLoaded ? reloads : 0]);
  const value = { ...about, ...(isLoaded && { minPosition: basis.cut }) };
  const { value: variables, key: askedBy } = useSettled({ value, key, atOnce: knownAt });
  // Nothing changes what was recorded of the whole year up to a position.
  const context = wholeYear && variables.minPosition !== undefined ? KEPT : undefined;
  const [{ data, error, fetching }, ask] = useQuery({ query, variables, pause, ...(context && { context }) });
  const waiting = !pause && (fetching || askedBy !== key);
  // After a failure the client gives null.
  const answer = pause ? undefined : (data ?? undefined);
  // The same object while a slider moves, so that what shows the answer is not drawn anew.
  return useMemo(
    () => ({
      data: answer,
      error: pause || !error ? undefined : failedBy(error),
      waiting,
      again: () => ask({ requestPolicy: 'network-only' }),
    }),
    [answer, error, pause, waiting],
  );
}
