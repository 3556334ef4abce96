import {
  addedAt,
  scorecardOfPoint,
  comparedFigures,
  underRuleSet,
  withoutEvents,
  withTried,
  type AuditEntry,
  type ComparedFigure,
  type Tried,
  type WhatIf,
  type YearPoint,
} from '@ledger/answers';
import type { RuleSet } from '@ledger/domain';
import type { YearReading } from '../years/year-reader';

/** How the hypothetical point differs from the recorded one. */
export interface Supposition {
  /** Ids of events, or numbers of documents or vouchers. */
  readonly leaveOut: readonly string[];
  readonly ruleSet?: RuleSet;
  /** The ISO instant of the point's last event; empty if there is none. */
  readonly at: string;
  /** Returns the events that commands would record at the point, without the events left out. */
  readonly tryOn: (point: YearPoint) => Promise<readonly Tried[]>;
}

export interface Supposed {
  readonly point: YearPoint;
  readonly figures: readonly ComparedFigure[];
  readonly leftOut: readonly AuditEntry[];
  readonly added: readonly AuditEntry[];
}

/**
 * Computes the hypothetical point. Added events get the recording time of the point, so that the same hypothesis on the
 * same basis always gives the same answer. @throws QuestionError EVENT_NOT_FOUND, EVENT_NOT_LEFT_OUT, and the refusals
 * of tried commands.
 */
export async function suppose(
  years: YearReading,
  asIs: YearPoint,
  { leaveOut, ruleSet, tryOn, at }: Supposition,
): Promise<Supposed> {
  const { point: without, leftOut } = await leavingOut(years, asIs, leaveOut);
  const tried = withTried(without, await tryOn(without), at);
  const point = ruleSet ? underRuleSet(tried, ruleSet, at) : tried;
  const [before, after] = [await years.yearAt(asIs), await years.yearAt(point)];
  const documents = [...before.documents, ...after.documents];
  const { cardId } = scorecardOfPoint(asIs, documents);
  const figures = comparedFigures(before, after, cardId);
  return { point, figures, leftOut, added: addedAt(point, documents) };
}

/**
 * The point without the named events and the events that refer to them. @throws QuestionError EVENT_NOT_FOUND,
 * EVENT_NOT_LEFT_OUT.
 */
export async function leavingOut(
  years: YearReading,
  point: YearPoint,
  names: readonly string[],
): Promise<WhatIf> {
  if (names.length === 0) return { point, leftOut: [] };
  return withoutEvents(point, await years.select({ ...point, asOf: END_OF_TIME }), names);
}

/**
 * Events dated after the point may refer to events left out, because a command is decided on everything that is known.
 */
const END_OF_TIME = '9999-12-31';
