import { memo, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { DayBox } from '../../drawing/DayBox';
import { localDay } from '../../time/local-time';
import { Choice } from '../../drawing/plain/Choice';
import { PointContext, useMovePoint, usePoint } from '../../time/PointContext';
import { shownDay } from '../../time/point';
import { openingDay } from '../../time/today';
import type { Document } from '../../year/year-data';
import { Unfold } from '../Unfold';
import { withoutVouchers } from './marks';
import { PastBanner } from './PastBanner';
import { daysOf, STEPS, stepFrom, type StepKind } from './steps';
import { useTimeBarTexts } from './texts';
import { Track } from './Track';
import { useStepsWhile } from './use-steps-while';

interface StepsProps {
  readonly year: number;
  /** Empty until they are loaded. */
  readonly documents: readonly Document[];
  /** Whether no other document is on its way: until then, nobody knows the next one. */
  readonly complete: boolean;
}

/** Moves the page through the year. Moving costs no request: the year is loaded, pages cut it. */
export function TimeBar({ year, documents, complete }: StepsProps) {
  const t = useTimeBarTexts();
  const point = usePoint();
  const { known } = point;
  const asOf = shownDay(point, year);
  const move = useMovePoint(year);
  const goTo = useCallback((day: string) => day !== '' && move({ asOf: day }), [move]);
  const slideTo = useCallback((day: string) => move({ asOf: day }, 'slide'), [move]);
  const know = useCallback((day: string) => move({ known: day === '' ? undefined : day }), [move]);
  const [open, setOpen] = useState(false);
  return (
    <section className={open ? 'time-bar open' : 'time-bar'} aria-label={t('timeBar')}>
      <Steps year={year} documents={documents} complete={complete} />
      <Track year={year} documents={documents} asOf={asOf} goTo={slideTo} />
      <DayBox label={t('asOf')} value={asOf} year={year} onChange={goTo} />
      <div className="folds">
        <DayBox label={t('knownOn')} value={known === undefined ? '' : localDay(known)} onChange={know} />
      </div>
      <Today year={year} />
      <Unfold label={t('more')} open={open} set={setOpen} />
      <PastBanner year={year} />
    </section>
  );
}

/**
 * Does not subscribe to the point: it reads the point when a step is taken, and is not drawn again while the point
 * moves.
 */
const Steps = memo(function Steps({ year, documents, complete }: StepsProps) {
  const t = useTimeBarTexts();
  const store = use(PointContext);
  const move = useMovePoint(year);
  const [kind, setKind] = useState<StepKind>('document');
  const days = useMemo(() => daysOf(stepped(documents, kind), year), [documents, kind, year]);
  const waits = !complete && kind !== 'day' && kind !== 'month';
  const step = (direction: 1 | -1) => {
    move({ asOf: stepFrom({ day: shownDay(store.get(), year), direction, kind, days }) }, 'slide');
  };
  return (
    <div className="steps">
      <div className="folds">
        <PlayButton year={year} step={() => step(1)} waits={waits} />
      </div>
      <IconButton label={t('back')} icon="‹" waits={waits} onClick={() => step(-1)} />
      <IconButton label={t('forward')} icon="›" waits={waits} onClick={() => step(1)} />
      <div className="folds">
        <Choice<StepKind>
          label={t('stepBy')}
          value={kind}
          options={STEPS.map((value) => ({ value, label: t(value) }))}
          onChange={setKind}
        />
      </div>
    </div>
  );
});

function stepped(documents: readonly Document[], kind: StepKind): readonly Document[] {
  return kind === 'document' ? withoutVouchers(documents) : documents;
}

interface PlayProps {
  readonly year: number;
  readonly step: () => void;
  readonly waits: boolean;
}

function PlayButton({ year, step, waits }: PlayProps) {
  const t = useTimeBarTexts();
  const store = use(PointContext);
  const move = useMovePoint(year);
  const [playing, setPlaying] = useState(false);
  const atEnd = useSyncExternalStore(store.subscribe, () => shownDay(store.get(), year) === `${year}-12-31`);
  useStepsWhile(playing && !atEnd, step);
  if (playing && atEnd) setPlaying(false);
  const toggle = () => {
    if (!playing && atEnd) move({ asOf: `${year}-01-01` }, 'slide');
    setPlaying(!playing);
  };
  const [label, icon] = playing ? [t('pause'), '❚❚'] : [t('play'), '▶'];
  return <IconButton {...{ label, icon, waits }} onClick={toggle} />;
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: string;
  /** It cannot be pressed yet. */
  readonly waits: boolean;
  readonly onClick: () => void;
}

function IconButton({ label, icon, waits, onClick }: IconButtonProps) {
  return (
    <button type="button" className="push icon" aria-label={label} disabled={waits} onClick={onClick}>
      {icon}
    </button>
  );
}

const Today = memo(function Today({ year }: { readonly year: number }) {
  const t = useTimeBarTexts();
  const move = useMovePoint(year);
  return (
    <button type="button" className="push" onClick={() => move({ asOf: undefined })}>
      {t(openingDay(year) === `${year}-12-31` ? 'yearEnd' : 'today')}
    </button>
  );
});
