import { useRef, useState } from 'react';
import { isDay } from './point/point';
import { useTerms } from './terms';

interface DayBoxProps {
  readonly label: string;
  /** 'YYYY-MM-DD', or '' for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day as officials write it, whatever the browser's own format is; the calendar is the browser's. */
export function DayBox({ label, value, onChange }: DayBoxProps) {
  const terms = useTerms();
  const calendar = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  const typed = (text: string) => {
    const day = text.trim().replaceAll(/[./年月]/g, '-');
    const whole = day === '' || isDay(day);
    setDraft(whole ? undefined : text);
    if (whole) onChange(day);
  };
  // The calendar is told of the day when it opens: it costs more than all else in the time bar.
  const open = () => {
    if (!calendar.current) return;
    calendar.current.value = value;
    calendar.current.showPicker();
  };
  return (
    <span className="day-box">
      <label>
        {label}
        <input
          type="text"
          inputMode="numeric"
          placeholder="YYYY-MM-DD"
          aria-invalid={draft !== undefined}
          value={draft ?? value}
          onChange={({ target }) => typed(target.value)}
          onBlur={() => setDraft(undefined)}
        />
      </label>
      <button type="button" aria-label={`${label}：${terms('calendar')}`} onClick={open}>
        ▾
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
}
