import { memo, useCallback, useMemo } from 'react';
import { Scroll } from '../../drawing/Scroll';
import { ColumnsChart } from '../../drawing/charts/charts';
import type { Columns } from '../../drawing/charts/ColumnChart';
import { TakeAway } from '../../drawing/TakeAway';
import { Money, RateFigure } from '../../drawing/Figure';
import { shownMoney } from '../../wording/money';
import { axisMonths } from '../../wording/months';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { Language } from '../../wording/texts';
import { useUrlPart } from '../../time/use-url-part';
import { dayIndexOf } from '../../time/calendar';
import type { MonthView } from '../../year/year-at-day';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { GroupName } from './GroupName';
import { useExecutionTexts } from './texts';

/** January up to the month of the point: in the month and up to its end, against time progress. */
export function Months({ selected }: { readonly selected: string | undefined }) {
  const t = useExecutionTexts();
  const terms = useTerms();
  const { unit, language } = useSettings();
  const { year } = useYearData();
  const months = useYearPart((view) => view.months);
  const format = useCallback((fen: number) => shownMoney(String(fen), unit), [unit]);
  const columns = useMemo(() => columnsOf(months, { t, language }), [months, t, language]);
  const { change } = useUrlPart();
  const pick = (index: number) => {
    const month = String(index + 1);
    change({ group: month === selected ? undefined : month });
  };
  return (
    <>
      <ColumnsChart title={t('byMonth')} head={t('month')} columns={columns} format={format} onPick={pick} />
      <Scroll label={t('month')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('inMonth')}</th>
              <th scope="col">{t('toMonth')}</th>
              <th scope="col">{terms('adjusted')}</th>
              <th scope="col">{terms('rateInitial')}</th>
              <th scope="col">{terms('rateAdjusted')}</th>
              <th scope="col">{terms('timeProgress')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <Month
                key={month.month}
                month={month}
                year={year}
                selected={String(month.month) === selected}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      <TakeAway name="execution-by-month" />
    </>
  );
}

interface Said {
  readonly t: ReturnType<typeof useExecutionTexts>;
  readonly language: Language;
}

/** All twelve, so that months do not move about while the point does. */
function columnsOf(months: readonly MonthView[], { t, language }: Said): Columns {
  const values = YEAR.map((month) => months[month - 1]?.inMonthFen ?? null);
  return {
    categories: YEAR.map((month) => t('monthName', { month })),
    axis: axisMonths(language),
    series: [{ name: t('inMonth'), values, tone: 'accent' }],
  };
}

const YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

interface MonthProps {
  readonly month: MonthView;
  readonly year: number;
  readonly selected: boolean;
}

/** A step changes the month of the point: those before it are not drawn again. */
const Month = memo(function Month({ month: of, year, selected }: MonthProps) {
  const { month, upTo, inMonthFen, cumulative } = of;
  const t = useExecutionTexts();
  const code = String(month);
  return (
    <tr className={selected ? 'selected' : undefined}>
      <th scope="row">
        <GroupName code={code} name={t('monthName', { month })} />
      </th>
      <td>
        <Money fen={inMonthFen} />
      </td>
      <td>
        <Money fen={cumulative.executedFen} />
      </td>
      <td>
        <Money fen={cumulative.adjustedFen} />
      </td>
      <td>
        <RateFigure of={cumulative.executedFen} over={cumulative.initialFen} />
      </td>
      <td>
        <RateFigure of={cumulative.executedFen} over={cumulative.adjustedFen} />
      </td>
      <td>
        <RateFigure of={dayIndexOf(upTo) + 1} over={dayIndexOf(`${year}-12-31`) + 1} />
      </td>
    </tr>
  );
});
