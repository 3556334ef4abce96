import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { knownAtOf } from '../point/point';
import { usePoint } from '../point/PointContext';
import { failedBy, type Failed } from '../server/failed';
import { useYearData } from '../year/YearContext';
import { useSettled } from './use-settled';

/** What only the server can answer: the last answer stays while another is on its way. */
export interface Asked<Data> {
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
  /** What the loaded year has seen, the answer has seen: a year that has changed is asked about anew. */
  readonly minPosition: string;
}

interface Options<Own> {
  readonly variables: Own;
  /** Nothing is asked. */
  readonly pause?: boolean;
  /** Of the whole year: moving the day asks nothing. */
  readonly wholeYear?: boolean;
}

/** Asks about the loaded year at the page's point; a moving point is asked about when it stands still. */
export function useAsked<Data, Own extends object>(
  query: TypedDocumentNode<Data, YearVariables & Own>,
  { variables: own, pause = false, wholeYear = false }: Options<Own>,
): Asked<Data> {
  const { unit, year, basis } = useYearData();
  const point = usePoint();
  const knownAt = knownAtOf(point);
  const asOf = wholeYear ? undefined : point.asOf;
  const now = {
    unit,
    year,
    minPosition: basis.cut,
    ...(asOf && { asOf }),
    ...(knownAt && { knownAt }),
    ...own,
  };
  const key = JSON.stringify(now);
  const variables = useSettled(now, key);
  const [{ data, error, fetching }, ask] = useQuery({ query, variables, pause });
  const waiting = !pause && (fetching || JSON.stringify(variables) !== key);
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
