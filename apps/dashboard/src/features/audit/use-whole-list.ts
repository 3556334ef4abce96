import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useServerAnswer, type ServerAnswer, type YearVariables } from '../../loading/use-server-answer';

/** What came of a list with its report, and how many entries it has. */
export interface Begun<Entry> {
  readonly totalCount: number;
  readonly nodes: readonly Entry[];
}

/** The entries of one list of a report, to its end. */
export type WholeList<Entry> = TypedDocumentNode<
  { readonly budgetYear: { readonly contradiction: { readonly entries: readonly Entry[] } | null } },
  YearVariables & { readonly statementId: string }
>;

interface Wanted<Entry> {
  readonly statementId: string;
  readonly begun: Begun<Entry>;
  /** Whether anybody looks at it. */
  readonly wanted: boolean;
}

interface Listed<Entry> {
  readonly entries: readonly Entry[];
  /** The part that is requested in addition to what came with the report. */
  readonly answer: ServerAnswer<unknown>;
}

/** A list of a report to its end: what came with the report, until the rest is there too. */
export function useWholeList<Entry>(
  query: WholeList<Entry>,
  { statementId, begun, wanted }: Wanted<Entry>,
): Listed<Entry> {
  const { totalCount, nodes } = begun;
  const pause = !wanted || nodes.length >= totalCount;
  const answer = useServerAnswer(query, { variables: { statementId }, pause, wholeYear: true });
  return { entries: answer.data?.budgetYear.contradiction?.entries ?? nodes, answer };
}
