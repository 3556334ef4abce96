import { createContext, use } from 'react';
import { dayText } from '../../time/day-text';

/** What is typed, by the path in the input of the mutation: 'person.subject'. */
export type Draft = Readonly<Record<string, string>>;

export interface FormHandle {
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly values: Draft;
  /** What is wrong, by path. */
  readonly faults: Draft;
  readonly change: (part: Draft) => void;
}

export const FormContext = createContext<FormHandle>({
  id: '',
  values: {},
  faults: {},
  change: () => undefined,
});

export function useForm(): FormHandle {
  return use(FormContext);
}

/** Which fields must be filled in, and which are days. */
export interface Asked {
  readonly required: readonly string[];
  readonly days: readonly string[];
}

/** What is wrong with a draft before it is sent, by path. */
export function faultsIn(values: Draft, { required, days }: Asked): readonly FaultAt[] {
  const typed = (path: string) => (values[path] ?? '').trim();
  const noDays = days.filter((path) => typed(path) !== '' && dayText(typed(path)) === undefined);
  const missing = required.filter((path) => typed(path) === '');
  return [
    ...noDays.map((path) => ({ path, fault: 'noDay' }) as const),
    ...missing.map((path) => ({ path, fault: 'missing' }) as const),
  ];
}

interface FaultAt {
  readonly path: string;
  readonly fault: 'missing' | 'noDay';
}

/** What was typed, trimmed; days as the server reads them. */
export function readValues(values: Draft, { days }: Asked): Draft {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      (days.includes(path) ? dayText(value) : undefined) ?? value.trim(),
    ]),
  );
}

/** Nothing where nothing was typed. */
export function where<Name extends string>(name: Name, value = ''): Partial<Record<Name, string>> {
  const part: Partial<Record<Name, string>> = {};
  if (value !== '') part[name] = value;
  return part;
}
