import { Alert, Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { clampToYear, dayAt, dayIndexOf, pointOf } from './point';

const PLAY_STEP_MS = 400;
const PLAY_STEP_DAYS = 7;

/** Moves the page through the year; the point it stands at is in the URL. */
export function TimeBar({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [playing, setPlaying] = useState(false);
  const { asOf, knownAt } = pointOf(search, year);
  const last = dayIndexOf(`${year}-12-31`);
  const index = asOf === undefined ? last : dayIndexOf(asOf);
  const set = (name: 'asOf' | 'known', day: string) =>
    setSearch((now) => replaced(now, name, day), { replace: true });
  const go = (to: number) => set('asOf', dayAt(year, to));
  useStepsWhile(playing, () => {
    go(index + PLAY_STEP_DAYS);
    if (index + PLAY_STEP_DAYS >= last) setPlaying(false);
  });
  const togglePlay = () => {
    if (!playing && index >= last) go(0);
    setPlaying(!playing);
  };
  return (
    <nav className="time-bar" aria-label={t('asOf')}>
      <Button onClick={togglePlay}>{t(playing ? 'pause' : 'play')}</Button>
      <Button onClick={() => go(index - 1)} aria-label={t('before')} icon="‹" />
      <Button onClick={() => go(index + 1)} aria-label={t('after')} icon="›" />
      <Slider
        min={0}
        max={last}
        value={index}
        onChange={go}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('asOf')}
      />
      <DayBox label={t('asOf')} value={dayAt(year, index)} onChange={(day) => set('asOf', day)} />
      <DayBox
        label={t('knownOn')}
        value={knownAt?.slice(0, 10) ?? ''}
        onChange={(day) => set('known', day)}
      />
      <Button onClick={() => set('asOf', clampToYear(today(), year))}>{t('today')}</Button>
      {(index < last || knownAt !== undefined) && (
        <PastBanner onLeave={() => setSearch((now) => replaced(replaced(now, 'asOf', ''), 'known', ''))} />
      )}
    </nav>
  );
}

/** Takes the next step a moment after the last one was drawn. */
function useStepsWhile(playing: boolean, step: () => void): void {
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(step, PLAY_STEP_MS);
    return () => clearTimeout(timer);
  });
}

function PastBanner({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const leave = (
    <Button size="small" onClick={onLeave}>
      {t('toEnd')}
    </Button>
  );
  return <Alert className="past" type="warning" banner title={t('past')} action={leave} />;
}

interface DayBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayBox({ label, value, onChange }: DayBoxProps) {
  return (
    <label>
      {label}
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** An empty day takes the parameter away. */
function replaced(search: URLSearchParams, name: string, day: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (day === '') next.delete(name);
  else next.set(name, day);
  return next;
}

/** In Asia/Shanghai, whatever the browser's zone. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
