import { memo, useId, useState, type KeyboardEvent } from 'react';
import { Calendar } from './Calendar';
import { readDay } from '../time/day-text';
import { useTerms } from '../wording/terms';
import { textsOf } from '../wording/texts';

interface DayBoxProps {
  readonly label: string;
  /** 'YYYY-MM-DD', or '' for none. */
  readonly value: string;
  /** Only its days are taken; absent: any day. */
  readonly year?: number;
  readonly onChange: (day: string) => void;
}

const useDayTexts = textsOf({
  en: {
    noDay: 'No day of the calendar: write YYYY-MM-DD',
    otherYear: 'Not in the year {{year}}',
  },
  zh: { noDay: '不是日历日期，例如 2023-06-30', otherYear: '不在 {{year}} 年内' },
});

interface Typed {
  readonly text: string;
  /** The day that stood in the box: once it is another, what was typed is over. */
  readonly over: string;
  readonly fault?: 'noDay' | 'otherYear';
}

/**
 * What is typed into the box. A whole YYYY-MM-DD is taken at once, other writings when the box is left; what is not
 * taken stays, with why.
 */
function useTyped({ value, year, onChange }: Omit<DayBoxProps, 'label'>) {
  const [typed, setTyped] = useState<Typed>();
  const draft = typed?.over === value ? typed : undefined;
  const take = (text: string) => {
    const read = readDay(text, year);
    if ('day' in read) {
      setTyped(undefined);
      onChange(read.day);
    } else setTyped({ text, over: value, fault: read.fault });
  };
  const type = (text: string) => {
    const read = readDay(text, year);
    if ('day' in read && read.day === text) take(text);
    else setTyped({ text, over: value });
  };
  return { draft, type, take, leave: () => draft && take(draft.text) };
}

/** A day as officials write it, whatever the browser's own format is; the calendar is the browser's. */
export const DayBox = memo(function DayBox({ label, ...box }: DayBoxProps) {
  const terms = useTerms();
  const say = useDayTexts();
  const id = useId();
  const { value, year = '' } = box;
  const { draft, type, take, leave } = useTyped(box);
  const fault = draft?.fault;
  return (
    <span className="day-box">
      <label>
        <span>{label}</span>
        <input
          type="text"
          inputMode="numeric"
          placeholder="YYYY-MM-DD"
          aria-invalid={fault !== undefined}
          aria-describedby={fault && id}
          value={draft?.text ?? value}
          onChange={({ target }) => type(target.value)}
          onBlur={leave}
          onKeyDown={({ key }: KeyboardEvent) => key === 'Enter' && leave()}
        />
      </label>
      <Calendar label={`${label}：${terms('calendar')}`} value={value} onPick={take} />
      {fault && (
        <small id={id} role="alert" className="negative">
          {say(fault, { year })}
        </small>
      )}
    </span>
  );
});
