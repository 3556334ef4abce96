import { use, useMemo } from 'react';
import { useQuery } from 'urql';
import { YearDataContext } from '../loading/YearContext';
import type { Draft, Offer } from './field';
import { printedValue } from '../wording/printed-value';
import type { Offered } from './offered';
import { FIGURE_OFFERS, PROBLEM_OFFERS } from './year-offers.query';

/** What only the server knows of a year: its rectification ledger, and what its reports print. */
const SERVER_OFFERS = ['problems', 'measures', 'statements', 'figures', 'findings'] as const;
export type ServerOffer = (typeof SERVER_OFFERS)[number];

export function isServerOffer(offer: Offer): offer is ServerOffer {
  return SERVER_OFFERS.some((each) => each === offer);
}

interface Wanted {
  /** Undefined: nothing of this. */
  readonly offer: ServerOffer | undefined;
  readonly values: Draft;
  readonly path: string;
}

const OF_PROBLEMS: readonly (ServerOffer | undefined)[] = ['problems', 'measures'];
const NONE: readonly Offered[] = [];

export function useYearOffers({ offer, values, path }: Wanted): readonly Offered[] {
  const data = use(YearDataContext);
  const about = { unit: data?.unit ?? '', year: data?.year ?? 0 };
  const isOfProblems = OF_PROBLEMS.includes(offer);
  const canAsk = data !== undefined && offer !== undefined;
  // A form is filled in over and over: what it offers may have been entered since.
  const asked = { variables: about, requestPolicy: 'cache-and-network' } as const;
  const [problems] = useQuery({ query: PROBLEM_OFFERS, ...asked, pause: !canAsk || !isOfProblems });
  const [figures] = useQuery({ query: FIGURE_OFFERS, ...asked, pause: !canAsk || isOfProblems });
  const beside = values[path.replace(/[^.]*$/, 'statementId')] ?? '';
  return useMemo(() => {
    const ledger = problems.data?.budgetYear.rectification.problems ?? [];
    const reports = figures.data?.budgetYear.contradictions ?? [];
    switch (offer) {
      case undefined:
        return NONE;
      case 'problems':
        return ledger.map(({ problemId, text, foundInYear }) => ({
          value: problemId,
          said: ofYear(text, foundInYear, about.year),
        }));
      case 'measures':
        return ledger.flatMap(({ measures, text: problem, foundInYear }) =>
          measures.map(({ measureId, text }) => ({
            value: measureId,
            said: ofYear(text, foundInYear, about.year),
            also: problem,
          })),
        );
      case 'statements':
        return reports.map(({ statementId, title }) => ({ value: statementId, said: title }));
      case 'figures':
      case 'findings':
        return reports.flatMap((report) => figuresOf(report, { offer, beside }));
    }
  }, [offer, problems.data, figures.data, beside, about.year]);
}

/** Ids are those of one year: what was found before says when, for the field that asks for it. */
function ofYear(text: string, foundInYear: number, year: number): string {
  const [line = ''] = text.split('\n');
  return foundInYear === year ? line : `${foundInYear} · ${line}`;
}

interface Report {
  readonly statementId: string;
  readonly report: {
    readonly figures: readonly (Parameters<typeof printedValue>[0] & {
      readonly figureId: string;
      readonly label: string;
      readonly chapter: string;
    })[];
  } | null;
  readonly findings: readonly { readonly rootFigureId: string }[];
}

/** Of the report that is named beside the field, or of all. Where a finding is asked for, what contradicts comes first. */
function figuresOf(
  { statementId, report, findings }: Report,
  { offer, beside }: { readonly offer: ServerOffer; readonly beside: string },
): readonly Offered[] {
  if (beside !== '' && beside !== statementId) return NONE;
  const found = new Set(findings.map(({ rootFigureId }) => rootFigureId));
  const offered = (report?.figures ?? []).map(({ figureId, label, chapter, ...printed }) => ({
    value: figureId,
    said: `${offer === 'findings' && found.has(figureId) ? '≠ ' : ''}[${chapter}] ${label} ${printedValue(printed)}`,
    also: statementId,
  }));
  if (offer === 'figures') return offered;
  return offered.toSorted((left, right) => Number(found.has(right.value)) - Number(found.has(left.value)));
}
