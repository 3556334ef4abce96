import { Segmented } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { Steps } from '../../shared/charts/charts';
import type { Path } from '../../shared/charts/steps';
import { dayAt, dayIndexOf } from '../../shared/point/point';
import { useMovePoint, usePoint } from '../../shared/point/PointContext';
import { formatPoints, hundredthsOf } from '../../shared/points';
import { useSettings } from '../../shared/settings';
import { useYearData } from '../../shared/year/YearContext';
import { useFrom } from '../../shared/ask/from';
import { scorePath } from './path';
import { useScoreTexts } from './texts';

const ENDS = ['from', 'to'] as const;
type End = (typeof ENDS)[number];

/** The score through the year with its events; a click sets one end of the bridge, the next click the other. */
export const ScorePath = memo(function ScorePath() {
  const t = useScoreTexts();
  const [end, setEnd] = useState<End>('from');
  return (
    <section>
      <div className="part-head">
        <h2>{t('path')}</h2>
        <span>
          {t('clickSets')}{' '}
          <Segmented<End>
            size="small"
            value={end}
            options={ENDS.map((value) => ({ value, label: t(value) }))}
            onChange={setEnd}
          />
        </span>
      </div>
      <PathShown end={end} next={() => setEnd(end === 'from' ? 'to' : 'from')} />
    </section>
  );
});

function PathShown({ end, next }: { readonly end: End; readonly next: () => void }) {
  const t = useScoreTexts();
  const { year } = useYearData();
  const { asOf = `${year}-12-31` } = usePoint();
  const move = useMovePoint(year);
  const { from, setFrom } = useFrom();
  const path = usePath();
  const dateOf = useCallback((day: number) => dayAt(year, day), [year]);
  const pick = (day: string) => {
    if (end === 'from') setFrom({ asOf: day });
    else move({ asOf: day });
    next();
  };
  return (
    <Steps
      title={t('path')}
      path={path}
      format={formatPoints}
      dateOf={dateOf}
      head={[t('date'), t('score'), t('happened')]}
      onPick={pick}
      picked={[
        { day: dayIndexOf(from.asOf), name: t('from') },
        { day: dayIndexOf(asOf), name: t('to') },
      ]}
    />
  );
}

/** Of the whole year: the day of the page moves over it. */
function usePath(): Path {
  const t = useScoreTexts();
  const { language } = useSettings();
  const { year, score, documents } = useYearData();
  // `t` changes with the language.
  return useMemo(() => {
    const vouchers = (count: number) => t('vouchersOfDay', { count });
    const more = (count: number) => t('more', { count });
    return {
      steps: scorePath({ year, score, documents }, { language, vouchers, more }),
      days: dayIndexOf(`${year}-12-31`) + 1,
      monthNames: monthNamesOf(year, language),
      max: Math.max(10_000, ...score.map(({ weight }) => hundredthsOf(weight))),
    };
  }, [year, score, documents, language]);
}

function monthNamesOf(year: number, language: 'zh' | 'en') {
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    return { day: dayIndexOf(first), name: language === 'zh' ? `${index + 1}月` : String(index + 1) };
  });
}
