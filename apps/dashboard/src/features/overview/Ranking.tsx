import { Money, RateFigure } from '../../drawing/Figure';
import { OneOf } from '../../drawing/plain/OneOf';
import { PageLink } from '../../drawing/PageLink';
import { Scroll } from '../../drawing/Scroll';
import { useUrlPart } from '../../time/use-url-part';
import { useTerms } from '../../wording/terms';
import { useUnits } from '../../loading/UnitsContext';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { RANKED_BY, rankedUnits, type RankedBy, type RankedUnit } from './ranking';
import { useOverviewTexts } from './texts';
import { useRankedYears } from './use-ranked-years';

/** Where several units have opened the year: how they stand beside each other at the point. */
export function Ranking() {
  const { year } = useYearData();
  const peers = useUnits().filter(({ fiscalYears: years }) => years.includes(year));
  return peers.length > 1 ? <RankingTable /> : null;
}

function RankingTable() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const { year } = useYearData();
  const asOf = useYearPart((view) => view.asOf);
  const { get, change } = useUrlPart();
  const by = RANKED_BY.find((each) => each === get('rankedBy')) ?? 'score';
  const units = rankedUnits(useRankedYears(year), asOf, by);
  return (
    <section className="wide">
      <div className="head">
        <h2>{t('ranking')}</h2>
        <OneOf<RankedBy>
          label={t('rankedBy')}
          value={by}
          options={RANKED_BY.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change({ rankedBy: value === 'score' ? undefined : value })}
        />
      </div>
      <Scroll label={t('ranking')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('rank')}</th>
              <th scope="col">{terms('score')}</th>
              <th scope="col">{terms('rateAdjusted')}</th>
              <th scope="col">{terms('adjusted')}</th>
              <th scope="col">{terms('executed')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((ranked) => (
              <Row key={ranked.unitCode} ranked={ranked} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Row({ ranked }: { readonly ranked: RankedUnit }) {
  const { unitCode, rank, score, adjustedFen, executedFen } = ranked;
  const { unit, year } = useYearData();
  const name = useUnits().find((each) => each.unitCode === unitCode)?.name;
  return (
    <tr className={unitCode === unit ? 'selected' : undefined}>
      <th scope="row">
        <PageLink path="/" query={{ unit: unitCode, year: String(year) }}>
          {name ?? unitCode}
        </PageLink>
      </th>
      <td className="figure">{rank ?? '—'}</td>
      <td className="figure">{score ?? '—'}</td>
      <td>
        <RateFigure of={executedFen} over={adjustedFen} />
      </td>
      <td>
        <Money fen={adjustedFen} />
      </td>
      <td>
        <Money fen={executedFen} />
      </td>
    </tr>
  );
}
