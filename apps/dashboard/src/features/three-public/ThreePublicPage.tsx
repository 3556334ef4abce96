import { Money, RateFigure } from '../../shared/Figure';
import { useTerms } from '../../shared/terms';
import { useYearView } from '../../shared/year/YearContext';

/** 三公经费 against its control number and last year. */
export function ThreePublicPage() {
  const t = useTerms();
  const { threePublic, data } = useYearView();
  return (
    <dl className="cards">
      <div className="card">
        <dt>{t('executed')}</dt>
        <dd>
          <Money fen={threePublic.executedFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('control')}</dt>
        <dd>
          <Money fen={threePublic.controlFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('controlRate')}</dt>
        <dd>
          <RateFigure of={threePublic.executedFen} over={threePublic.controlFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('lastYear')}</dt>
        <dd>
          <Money fen={data.lastYear.threePublicFinalFen} />
        </dd>
      </div>
    </dl>
  );
}
