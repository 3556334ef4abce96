import { Segmented } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Steps } from '../../drawing/charts/charts';
import type { Path } from '../../drawing/charts/steps';
import { dayAt, dayIndexOf } from '../../time/calendar';
import { useMovePoint, usePoint } from '../../time/PointContext';
import { shownDay } from '../../time/point';
import { axisMonths } from '../../wording/months';
import { formatPoints, hundredthsOf } from '../../wording/points';
import { useName, useSettings } from '../../wording/settings';
import type { Name } from '../../wording/name';
import type { Language } from '../../wording/texts';
import { useYearData } from '../../loading/YearContext';
import { useFrom } from '../../loading/from';
import { scorePath } from './path';
import { useScoreTexts } from './texts';
import type { OtherScore } from './use-other-rules';

const SCORE = ['SCORE'] as const;
const ENDS = ['from', 'to'] as const;
type End = (typeof ENDS)[number];

interface ScorePathProps {
  /** By the rule set that is compared, and its name. */
  readonly other: OtherScore['path'] | undefined;
  readonly otherName: Name | undefined;
}

/**
 * The score through the year with its events, and beside it what another rule set would have given; a click sets one end
 * of the bridge, the next click the other.
 */
export const ScorePath = memo(function ScorePath({ other, otherName }: ScorePathProps) {
  const t = useScoreTexts();
  const [end, setEnd] = useState<End>('from');
  return (
    <section>
      <div className="part-head">
        <h2>{t('path')}</h2>
        <span className="sets-by-click">
          {t('clickSets')}{' '}
          <Segmented<End>
            size="small"
            value={end}
            options={ENDS.map((value) => ({ value, label: t(value) }))}
            onChange={setEnd}
          />
        </span>
      </div>
      <PathShown
        end={end}
        next={() => setEnd(end === 'from' ? 'to' : 'from')}
        other={other}
        otherName={otherName}
      />
    </section>
  );
});

interface PathShownProps extends ScorePathProps {
  readonly end: End;
  readonly next: () => void;
}

function PathShown({ end, next, other, otherName }: PathShownProps) {
  const t = useScoreTexts();
  const otherIs = useName()(otherName, t('otherRules'));
  const { year } = useYearData();
  const asOf = shownDay(usePoint(), year);
  const move = useMovePoint(year);
  const { from, setFrom } = useFrom();
  const path = usePath();
  const compared = useMemo(() => other && { name: otherIs, steps: stairOf(other) }, [other, otherIs]);
  const dateOf = useCallback((day: number) => dayAt(year, day), [year]);
  const pick = (day: string) => {
    if (end === 'from') setFrom({ asOf: day });
    else move({ asOf: day });
    next();
  };
  return (
    <RestsOn answer="SCORE" measures={SCORE} brief>
      <Steps
        title={t('path')}
        path={path}
        format={formatPoints}
        dateOf={dateOf}
        head={[t('date'), t('score'), t('happened')]}
        compared={compared}
        onPick={pick}
        picked={[
          { day: dayIndexOf(from.asOf), name: t('from') },
          { day: dayIndexOf(asOf), name: t('to') },
        ]}
      />
    </RestsOn>
  );
}

function stairOf(path: OtherScore['path']) {
  return path.map(({ on, earned }) => ({ day: dayIndexOf(on), value: hundredthsOf(earned) }));
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

function monthNamesOf(year: number, language: Language) {
  return axisMonths(language).map((name, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    return { day: dayIndexOf(first), name };
  });
}
