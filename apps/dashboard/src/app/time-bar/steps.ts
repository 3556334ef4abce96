import { clampToYear, dayAt, dayIndexOf, monthEnd } from '../../time/calendar';

export const STEPS = ['document', 'event', 'day', 'month'] as const;
export type StepKind = (typeof STEPS)[number];

export interface StepFrom {
  readonly day: string;
  readonly direction: 1 | -1;
  readonly kind: StepKind;
  /** Days with documents or events in them, in order, each once. */
  readonly days: readonly string[];
}

/** The day one step on; the ends of the year stop it. Months step to their ends. */
export function stepFrom({ day, direction, kind, days }: StepFrom): string {
  const year = Number(day.slice(0, 4));
  switch (kind) {
    case 'day':
      return dayAt(year, dayIndexOf(day) + direction);
    case 'month':
      return monthEndFrom(day, direction);
    case 'document':
    case 'event': {
      const next = direction === 1 ? days.find((each) => each > day) : days.findLast((each) => each < day);
      return next ?? (direction === 1 ? `${year}-12-31` : `${year}-01-01`);
    }
  }
}

/** Distinct days of the year with documents or events in them, in order. */
export function daysOf(
  documents: readonly { readonly occurredOn: string }[],
  year: number,
): readonly string[] {
  const days = new Set(documents.map(({ occurredOn }) => occurredOn));
  return [...days].filter((day) => day.startsWith(`${year}-`)).sort();
}

function monthEndFrom(day: string, direction: 1 | -1): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const end = monthEnd(year, month);
  if (direction === -1) return clampToYear(monthEnd(year, month - 1), year);
  return clampToYear(day < end ? end : monthEnd(year, month + 1), year);
}
