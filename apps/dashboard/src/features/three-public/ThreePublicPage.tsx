import { Money, RateFigure } from '../../shared/Figure';
import { useTerms } from '../../shared/terms';
import { useYearView } from '../../shared/year/YearContext';

/** 三公经费 against its control number and last year. */
export function ThreePublicPage() {
  const t = useTerms();
  const { total } = useYearView().threePublic;
  return (
    <dl className="cards">
      <div className="card">
        <dt>{t('executed')}</dt>
        <dd>
          <Money fen={total.executedFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('control')}</dt>
        <dd>
          <Money fen={total.controlFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('controlRate')}</dt>
        <dd>
          <RateFigure of={total.executedFen} over={total.controlFen} />
        </dd>
      </div>
      <div className="card">
        <dt>{t('lastYear')}</dt>
        <dd>
          <Money fen={total.lastYearFen} />
        </dd>
      </div>
    </dl>
  );
}
