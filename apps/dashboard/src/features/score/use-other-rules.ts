import type { Answered } from '../../server/plain-answers';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { OtherRulesQuery, RuleSetsQuery } from '../../generated/graphql';
import { useServerAnswer, type ServerAnswer } from '../../loading/use-server-answer';
import { useUrlPart } from '../../time/use-url-part';
import { changeAt } from '../../year/by-day';
import { useYearPart } from '../../loading/YearContext';
import { OTHER_RULES, RULE_SETS } from './score.query';

type Series = Answered<OtherRulesQuery>['budgetYear']['scoreTimeline'];
export type RuleSet = Answered<RuleSetsQuery>['ruleSets'][number];
export type OtherStanding = Series['indicators'][number]['changes'][number];

/** The year scored by another rule set than the adopted one. */
export interface OtherScore {
  readonly ruleSet: RuleSet;
  /** At the page's day; absent before there is an indicator. */
  readonly total?: Series['total'][number];
  /** At the page's day, by indicator. */
  readonly indicators: ReadonlyMap<string, OtherStanding>;
  /** Through the year. */
  readonly path: Series['total'];
}

export interface Comparison {
  /** Every rule set that the product knows; empty until they are there. */
  readonly sets: readonly RuleSet[];
  readonly asked: ServerAnswer<unknown>;
  /** By the rule set that the link names; there when it has been asked for and answered. */
  readonly other: OtherScore | undefined;
}

export function useOtherRules(): Comparison {
  const { get } = useUrlPart();
  const ruleSetId = get('rules') ?? '';
  const pause = ruleSetId === '';
  const asked = useServerAnswer(OTHER_RULES, { variables: { ruleSet: ruleSetId }, pause, wholeYear: true });
  const [{ data: known }] = useQuery({ query: RULE_SETS });
  const sets = known?.ruleSets ?? NONE;
  const ruleSet = sets.find(({ calledBy }) => calledBy === ruleSetId);
  const series = asked.data?.budgetYear.scoreTimeline;
  // Where nothing is compared the page need not know its day.
  const asOf = useYearPart((view) => (series ? view.asOf : undefined));
  const other = useMemo(
    () => (series && ruleSet && asOf !== undefined ? scoreAt(series, ruleSet, asOf) : undefined),
    [series, ruleSet, asOf],
  );
  return { sets, asked, other };
}

const NONE: readonly RuleSet[] = [];

function scoreAt({ total: path, indicators }: Series, ruleSet: RuleSet, asOf: string): OtherScore {
  const total = changeAt(path, asOf);
  const standings = indicators.flatMap(({ indicatorId, changes }) => {
    const standing = changeAt(changes, asOf);
    return standing ? [[indicatorId, standing] as const] : [];
  });
  return { ruleSet, ...(total && { total }), indicators: new Map(standings), path };
}
