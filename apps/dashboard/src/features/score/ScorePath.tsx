import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
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
export function ScorePath() {
  const t = useScoreTexts();
  const { year } = useYearData();
  const move = useMovePoint(year);
  const { setFrom } = useFrom();
  const [end, setEnd] = useState<End>('from');
  const path = usePath();
  const pick = (day: string) => {
    if (end === 'from') setFrom({ asOf: day });
    else move({ asOf: day });
    setEnd(end === 'from' ? 'to' : 'from');
  };
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
      <Steps
        title={t('path')}
        path={path}
        format={formatPoints}
        dateOf={(day) => dayAt(year, day)}
        head={[t('date'), t('score'), t('happened')]}
        onPick={pick}
      />
    </section>
  );
}

function usePath(): Path {
  const t = useScoreTexts();
  const { language } = useSettings();
  const data = useYearData();
  const { asOf = `${data.year}-12-31` } = usePoint();
  const { from } = useFrom();
  const { year, score, documents } = data;
  const steps = useMemo(
    () =>
      scorePath(
        { year, score, documents },
        {
          language,
          vouchers: (count) => t('vouchersOfDay', { count }),
          more: (count) => t('more', { count }),
        },
      ),
    // `t` changes with the language.
    [year, score, documents, language],
  );
  return useMemo(
    () => ({
      steps,
      days: dayIndexOf(`${year}-12-31`) + 1,
      today: dayIndexOf(asOf),
      picked: [
        { day: dayIndexOf(from.asOf), name: t('from') },
        { day: dayIndexOf(asOf), name: t('to') },
      ],
      monthNames: monthNamesOf(year, language),
      max: Math.max(10_000, ...score.map(({ weight }) => hundredthsOf(weight))),
    }),
    [steps, year, score, asOf, from.asOf, language],
  );
}

function monthNamesOf(year: number, language: 'zh' | 'en') {
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    return { day: dayIndexOf(first), name: language === 'zh' ? `${index + 1}月` : String(index + 1) };
  });
}
