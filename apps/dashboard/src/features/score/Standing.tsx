import type { ReactNode } from 'react';
import { gradeText } from '../../wording/grade';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Gain } from '../../drawing/Figure';
import { formatPoints, hundredthsOf } from '../../wording/points';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { ScoreChange } from '../../year/year-data';
import { useIsRunning } from '../../loading/use-same-day';
import { useYearPart } from '../../loading/YearContext';
import { useScoreTexts } from './texts';
import type { OtherScore } from './use-other-rules';

interface StandingProps {
  readonly other: OtherScore | undefined;
  readonly children: ReactNode;
}

/** The score at the point in one line, and beside it what another rule set would give. */
export function Standing({ other, children }: StandingProps) {
  const score = useYearPart((view) => view.score);
  const terms = useTerms();
  const t = useScoreTexts();
  const { language } = useSettings();
  const running = useIsRunning();
  const gradeOf = (grade: ScoreChange['grade']) =>
    gradeText(grade, { open: score?.open, running }, { language, say: terms });
  const earned = score && hundredthsOf(score.earned);
  return (
    <section className="standing">
      <RestsOn answer="SCORE" brief>
        <dl className="cards">
          <Card name={terms('score')} value={earned}>
            {score && gradeOf(score.grade)}
          </Card>
          <Card name={terms('lost')} value={score && hundredthsOf(score.lost)} />
          <Card name={terms('open')} value={score && hundredthsOf(score.open)} />
          <Card name={t('attainable')} value={score && hundredthsOf(score.attainable)} />
          {other?.total && (
            <div className="card other">
              <dt>{t('byRules', { name: other.ruleSet.name[language] })}</dt>
              <dd className="figure" data-testid="other-score">
                {other.total.earned}{' '}
                <small>
                  {earned !== undefined && <Gain hundredths={hundredthsOf(other.total.earned) - earned} />}{' '}
                  {gradeOf(other.total.grade)}
                </small>
              </dd>
            </div>
          )}
        </dl>
      </RestsOn>
      {children}
    </section>
  );
}

interface CardProps {
  readonly name: string;
  readonly value: number | undefined;
  readonly children?: ReactNode;
}

function Card({ name, value, children }: CardProps) {
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd className="figure">
        {value === undefined ? '—' : formatPoints(value)} <small>{children}</small>
      </dd>
    </div>
  );
}
