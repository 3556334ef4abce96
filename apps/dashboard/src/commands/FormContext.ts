import { createContext, use } from 'react';
import type { ShownUnit } from '../wording/money';
import type { Draft } from './field';

/** A form as its fields see it. */
export interface FormHandle {
  /** Unique on the page; the start of the ids of its fields. */
  readonly id: string;
  readonly values: Draft;
  readonly unit: ShownUnit;
  /** What is wrong, by path. */
  readonly faults: Readonly<Record<string, string>>;
  readonly change: (path: string, value: string) => void;
  readonly put: (values: Draft) => void;
}

export const FormContext = createContext<FormHandle | undefined>(undefined);

export function useForm(): FormHandle {
  const form = use(FormContext);
  if (form === undefined) throw new Error('FormContext is missing above this component');
  return form;
}
