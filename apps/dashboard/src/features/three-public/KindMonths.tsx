import { useCallback, useMemo } from 'react';
import { Scroll } from '../../drawing/Scroll';
import { ColumnsChart } from '../../drawing/charts/charts';
import type { Columns } from '../../drawing/charts/ColumnChart';
import { usePageAt } from '../../drawing/PageLink';
import { Money, RateFigure } from '../../drawing/Figure';
import { shownMoney } from '../../wording/money';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { useYearView } from '../../loading/YearContext';
import { monthsOf, type MonthOfKinds } from './model';
import { useThreePublicTexts } from './texts';

const YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

/** What was spent up to the end of each month, against the control number in force then; and by kind in a table. */
export function KindMonths() {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const { unit, language } = useSettings();
  const { data, asOf, threePublic } = useYearView();
  const months = useMemo(() => monthsOf(data.threePublic, asOf), [data.threePublic, asOf]);
  const format = useCallback((fen: number) => shownMoney(String(fen), unit), [unit]);
  const { goTo } = usePageAt();
  const [cumulative, control] = [t('cumulative'), terms('control')];
  const columns = useMemo(
    () => columnsOf(months, { cumulative, control, nameOf: (month) => t('monthName', { month }) }),
    [months, cumulative, control, t],
  );
  return (
    <>
      {months.some(({ cumulativeFen, controlFen }) => cumulativeFen !== 0 || controlFen !== undefined) && (
        <ColumnsChart
          title={t('byMonth')}
          head={t('month')}
          columns={columns}
          format={format}
          onPick={(index) => goTo('/execution', { by: 'month', group: String(index + 1) })}
        />
      )}
      <Scroll label={t('byMonth')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {threePublic.kinds.map(({ kind, name }) => (
                <th key={kind} scope="col">
                  {name[language] ?? name.zh}
                </th>
              ))}
              <th scope="col">{t('inMonth')}</th>
              <th scope="col">{cumulative}</th>
              <th scope="col">{terms('controlRate')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month.month} month={month} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function MonthRow({ month }: { readonly month: MonthOfKinds }) {
  const t = useThreePublicTexts();
  const { byKind, inMonthFen, cumulativeFen, controlFen } = month;
  return (
    <tr>
      <th scope="row" className="month">
        {t('monthName', { month: month.month })}
      </th>
      {[...byKind, inMonthFen, cumulativeFen].map((fen, index) => (
        <td key={index} className={fen === 0 ? 'zero' : ''}>
          <Money fen={fen} />
        </td>
      ))}
      <td>{controlFen === undefined ? '—' : <RateFigure of={cumulativeFen} over={controlFen} />}</td>
    </tr>
  );
}

interface BarNames {
  readonly cumulative: string;
  readonly control: string;
  readonly nameOf: (month: number) => string;
}

/** All twelve months, so that they do not move about while the point does. */
function columnsOf(months: readonly MonthOfKinds[], { cumulative, control, nameOf }: BarNames): Columns {
  const valueOf = (pick: (month: MonthOfKinds) => number | undefined) =>
    YEAR.map((month) => {
      const found = months[month - 1];
      return (found && pick(found)) ?? null;
    });
  return {
    categories: YEAR.map(nameOf),
    series: [
      { name: cumulative, values: valueOf(({ cumulativeFen }) => cumulativeFen), tone: 'accent' },
      { name: control, values: valueOf(({ controlFen }) => controlFen), tone: 'faint' },
    ],
  };
}
