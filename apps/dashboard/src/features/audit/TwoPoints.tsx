import { useMemo } from 'react';
import { Scroll } from '../../drawing/Scroll';
import { knownAtOf } from '../../time/point';
import { usePoint } from '../../time/PointContext';
import { useFrom } from '../../loading/from';
import { useAskTexts } from '../../drawing/from-texts';
import { localPoint } from '../../time/local-time';
import { Gain, Money, RateFigure } from '../../drawing/Figure';
import { hundredthsOf } from '../../wording/points';
import { useTerms } from '../../wording/terms';
import { yearAtDay, type YearView } from '../../year/year-at-day';
import { useYearState, useYearView } from '../../loading/YearContext';
import { useAuditTexts } from './texts';

/** The main figures at both points, side by side. What was known at the first is loaded once, like any year. */
export function TwoPoints() {
  const t = useAuditTexts();
  const after = useYearView();
  const before = useFromView(after);
  const ask = useAskTexts();
  const { known } = usePoint();
  const { from } = useFrom();
  const points = [
    { asOf: from.asOf, known: from.known ?? known },
    { asOf: after.asOf, known },
  ];
  // Both heads are told apart also where one day is looked at twice, then and now.
  const isKnowledge = points.some((point) => point.known !== undefined);
  return (
    <Scroll label={t('figures')}>
      <table className="two-points">
        <caption>{t('figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            {points.map(({ asOf, known }, index) => (
              <th key={index} scope="col">
                {asOf}
                {isKnowledge && (
                  <small>
                    {' '}
                    {known === undefined ? ask('allKnown') : ask('known', { day: localPoint(known) })}
                  </small>
                )}
              </th>
            ))}
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          <AmountRows before={before} after={after} />
          <RateRows before={before} after={after} />
          <ScoreRow before={before} after={after} />
        </tbody>
      </table>
    </Scroll>
  );
}

function useFromView({ data: { unit, year } }: YearView): YearView | undefined {
  const point = usePoint();
  const { from } = useFrom();
  const knownAt = from.known === undefined ? knownAtOf(point) : knownAtOf({ known: from.known });
  const { data } = useYearState({ unit, year, ...(knownAt !== undefined && { knownAt }) });
  return useMemo(() => data && yearAtDay(data, from.asOf), [data, from.asOf]);
}

interface Views {
  readonly before: YearView | undefined;
  readonly after: YearView;
}

const AMOUNTS = {
  initial: ({ totals }: YearView) => totals.initialFen,
  adjusted: ({ totals }: YearView) => totals.adjustedFen,
  released: ({ totals }: YearView) => totals.releasedFen,
  executed: ({ totals }: YearView) => totals.executedFen,
  threePublic: ({ threePublic }: YearView) => threePublic.total.executedFen,
} as const;
const NAMES = ['initial', 'adjusted', 'released', 'executed', 'threePublic'] as const;

function AmountRows({ before, after }: Views) {
  const terms = useTerms();
  return NAMES.map((name) => {
    const fenOf = AMOUNTS[name];
    return (
      <tr key={name}>
        <th scope="row">{terms(name)}</th>
        <td>
          <Money fen={before && fenOf(before)} />
        </td>
        <td>
          <Money fen={fenOf(after)} />
        </td>
        <td>
          <Money fen={before && fenOf(after) - fenOf(before)} signed />
        </td>
      </tr>
    );
  });
}

function RateRows({ before, after }: Views) {
  const terms = useTerms();
  return (['initial', 'adjusted'] as const).map((over) => (
    <tr key={over}>
      <th scope="row">{terms(over === 'initial' ? 'rateInitial' : 'rateAdjusted')}</th>
      {[before, after].map((view, index) => (
        <td key={index}>
          <RateFigure of={view?.totals.executedFen} over={view && AMOUNTS[over](view)} />
        </td>
      ))}
      <td />
    </tr>
  ));
}

function ScoreRow({ before, after }: Views) {
  const terms = useTerms();
  const [from, to] = [before?.score?.earned ?? undefined, after.score?.earned ?? undefined];
  return (
    <tr>
      <th scope="row">{terms('score')}</th>
      <td className="figure">{from ?? '—'}</td>
      <td className="figure">{to ?? '—'}</td>
      <td className="figure">
        {from !== undefined && to !== undefined ? (
          <Gain hundredths={hundredthsOf(to) - hundredthsOf(from)} />
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}
