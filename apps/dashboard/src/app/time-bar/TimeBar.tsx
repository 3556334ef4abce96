import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { clampToYear } from '../../shared/point/point';
import { useMovePoint, usePoint } from '../../shared/point/PointContext';
import type { Document } from '../../shared/year/year-data';
import { DayBox } from './DayBox';
import { markedDocuments } from './marks';
import { PastBanner } from './PastBanner';
import { daysOf, STEPS, stepFrom, type StepKind } from './steps';
import { useTimeBarTexts } from './texts';
import { Track } from './Track';
import { useStepsWhile } from './use-steps-while';

interface TimeBarProps {
  readonly year: number;
  /** Empty until they are loaded. */
  readonly documents: readonly Document[];
}

/** Moves the page through the year. Moving costs no request: the year is loaded, pages cut it. */
export function TimeBar({ year, documents }: TimeBarProps) {
  const t = useTimeBarTexts();
  const { asOf = `${year}-12-31`, known } = usePoint();
  const move = useMovePoint(year);
  const [kind, setKind] = useState<StepKind>('document');
  const documentDays = useMemo(() => daysOf(markedDocuments(documents, year), year), [documents, year]);
  const step = (direction: 1 | -1) => move({ asOf: stepFrom({ day: asOf, direction, kind, documentDays }) });
  const goTo = (day: string) => move({ asOf: day });
  return (
    <section className="time-bar" aria-label={t('timeBar')}>
      <div className="steps">
        <PlayButton asOf={asOf} year={year} step={() => step(1)} goTo={goTo} />
        <Button onClick={() => step(-1)} aria-label={t('back')} icon="‹" />
        <Button onClick={() => step(1)} aria-label={t('forward')} icon="›" />
        <Select<StepKind>
          aria-label={t('stepBy')}
          value={kind}
          options={STEPS.map((value) => ({ value, label: t(value) }))}
          onChange={setKind}
        />
      </div>
      <Track year={year} documents={documents} asOf={asOf} goTo={goTo} />
      <DayBox label={t('asOf')} value={asOf} onChange={(day) => day && goTo(clampToYear(day, year))} />
      <DayBox
        label={t('knownOn')}
        value={known?.slice(0, 10) ?? ''}
        onChange={(day) => move({ known: day === '' ? undefined : day })}
      />
      <Button onClick={() => goTo(clampToYear(today(), year))}>{t('today')}</Button>
      <PastBanner year={year} />
    </section>
  );
}

interface PlayProps {
  readonly asOf: string;
  readonly year: number;
  readonly step: () => void;
  readonly goTo: (day: string) => void;
}

function PlayButton({ asOf, year, step, goTo }: PlayProps) {
  const t = useTimeBarTexts();
  const [playing, setPlaying] = useState(false);
  const atEnd = asOf === `${year}-12-31`;
  useStepsWhile(playing && !atEnd, step);
  if (playing && atEnd) setPlaying(false);
  const toggle = () => {
    if (!playing && atEnd) goTo(`${year}-01-01`);
    setPlaying(!playing);
  };
  return <Button onClick={toggle} aria-label={t(playing ? 'pause' : 'play')} icon={playing ? '❚❚' : '▶'} />;
}

/** In Asia/Shanghai, whatever the browser's zone. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
