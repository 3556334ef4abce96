import { Input } from 'antd';
import { Calendar } from '../drawing/Calendar';
import { useTerms } from '../wording/terms';
import type { ControlState } from './control-state';
import { dayText } from '../time/day-text';

/** A day, typed as officials write it whatever the browser's own format is; the calendar is the browser's. */
export function DayInput({ id, value, set, marks, status }: ControlState) {
  const terms = useTerms();
  const day = dayText(value);
  return (
    <span className="day">
      <Input
        id={id}
        {...marks}
        {...(status && { status })}
        inputMode="numeric"
        autoComplete="off"
        placeholder="YYYY-MM-DD"
        value={value}
        onChange={({ target }) => set(target.value)}
        onBlur={() => day !== undefined && day !== value && set(day)}
      />
      <Calendar label={terms('calendar')} value={day ?? ''} onPick={set} passedOver />
    </span>
  );
}
