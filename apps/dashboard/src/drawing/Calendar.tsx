import { useRef } from 'react';

interface CalendarProps {
  readonly label: string;
  /** 'YYYY-MM-DD', or '' for none. */
  readonly value: string;
  readonly onPick: (day: string) => void;
  /** Skipped by Tab: typing a day into the box is as quick. */
  readonly passedOver?: boolean;
}

/** A button that opens the browser's calendar. It is told of the day only then: that costs more than the box beside it. */
export function Calendar({ label, value, onPick, passedOver = false }: CalendarProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!calendar.current) return;
    calendar.current.value = value;
    calendar.current.showPicker();
  };
  return (
    <>
      <button type="button" aria-label={label} tabIndex={passedOver ? -1 : 0} onClick={open}>
        ▾
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => onPick(target.value)}
      />
    </>
  );
}
