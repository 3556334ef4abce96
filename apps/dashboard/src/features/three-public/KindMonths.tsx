import { useCallback, useMemo } from 'react';
import { Scroll } from '../../drawing/Scroll';
import { ColumnsChart } from '../../drawing/charts/charts';
import type { Columns } from '../../drawing/charts/ColumnChart';
import { PageLink } from '../../drawing/PageLink';
import { Money, RateFigure } from '../../drawing/Figure';
import { shownMoney } from '../../wording/money';
import { axisMonths } from '../../wording/months';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { Language } from '../../wording/texts';
import { useYearPart, useYearView } from '../../loading/YearContext';
import { monthsOf, type MonthOfKinds } from './model';
import { useThreePublicTexts } from './texts';
import { useMonth } from './use-month';

const YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

/** What was spent up to the end of each month, against the control number in force then; and by kind in a table. */
export function KindMonths() {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const { unit, language } = useSettings();
  const { data, asOf } = useYearView();
  const months = useMemo(() => monthsOf(data.threePublic, asOf), [data.threePublic, asOf]);
  const format = useCallback((fen: number) => shownMoney(String(fen), unit), [unit]);
  const { choose } = useMonth();
  const [cumulative, control] = [t('cumulative'), terms('control')];
  const columns = useMemo(
    () => columnsOf(months, { cumulative, control, language, nameOf: (month) => t('monthName', { month }) }),
    [months, cumulative, control, language, t],
  );
  return (
    <>
      {months.some(({ cumulativeFen, controlFen }) => cumulativeFen !== 0 || controlFen !== undefined) && (
        <ColumnsChart
          title={t('byMonth')}
          head={t('month')}
          columns={columns}
          format={format}
          onPick={(index) => choose(index + 1)}
        />
      )}
      <MonthTable months={months} />
    </>
  );
}

/** A row for each month, which narrows the lists below to it. */
function MonthTable({ months }: { readonly months: readonly MonthOfKinds[] }) {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const { language } = useSettings();
  const { month: chosen, choose } = useMonth();
  const kinds = useYearPart((view) => view.threePublic.kinds);
  return (
    <Scroll label={t('byMonth')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {kinds.map(({ kind, name }) => (
              <th key={kind} scope="col">
                {name[language] ?? name.zh}
              </th>
            ))}
            <th scope="col">{t('inMonth')}</th>
            <th scope="col">{t('cumulative')}</th>
            <th scope="col">{terms('controlRate')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <MonthRow key={month.month} month={month} isChosen={month.month === chosen} onChoose={choose} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What the lists below are narrowed to, where they are; and the way back. */
export function MonthChosen() {
  const t = useThreePublicTexts();
  const { month, choose } = useMonth();
  if (month === undefined) return null;
  return (
    <p className="month-chosen" role="status">
      {t('onlyMonth', { month: t('monthName', { month }) })}{' '}
      <button type="button" className="link" onClick={() => choose()}>
        {t('everyMonth')}
      </button>{' '}
      <PageLink path="/execution" query={{ by: 'month', group: String(month) }}>
        {t('vouchersOfMonth')}
      </PageLink>
    </p>
  );
}

interface MonthRowProps {
  readonly month: MonthOfKinds;
  readonly isChosen: boolean;
  readonly onChoose: (month: number) => void;
}

function MonthRow({ month, isChosen, onChoose }: MonthRowProps) {
  const t = useThreePublicTexts();
  const { byKind, inMonthFen, cumulativeFen, controlFen } = month;
  return (
    <tr className={isChosen ? 'selected' : undefined}>
      <th scope="row" className="month">
        <button
          type="button"
          className="link"
          aria-pressed={isChosen}
          title={t('chooseMonth')}
          onClick={() => onChoose(month.month)}
        >
          {t('monthName', { month: month.month })}
        </button>
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
  readonly language: Language;
  readonly nameOf: (month: number) => string;
}

/** All twelve months, so that they do not move about while the point does. */
function columnsOf(
  months: readonly MonthOfKinds[],
  { cumulative, control, language, nameOf }: BarNames,
): Columns {
  const valueOf = (pick: (month: MonthOfKinds) => number | undefined) =>
    YEAR.map((month) => {
      const found = months[month - 1];
      return (found && pick(found)) ?? null;
    });
  return {
    categories: YEAR.map(nameOf),
    axis: axisMonths(language),
    series: [
      { name: cumulative, values: valueOf(({ cumulativeFen }) => cumulativeFen), tone: 'accent' },
      { name: control, values: valueOf(({ controlFen }) => controlFen), tone: 'faint' },
    ],
  };
}
