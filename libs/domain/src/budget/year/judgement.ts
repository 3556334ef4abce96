import { DomainError, type Refusal, type RefusalDetails } from '../../domain-error';
import { type YearState, openedYear } from './year.facts';

/** The objection of a rule to a well-formed command. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly refusal: Refusal;
  readonly details: RefusalDetails;
}

/** The codes of a catalogue that are breaches. */
export type BreachOf<Catalogue> = {
  [Code in keyof Catalogue]: Catalogue[Code] extends { readonly kind: 'breach' } ? Code : never;
}[keyof Catalogue] &
  string;

/** In `record` mode, an event names the rules that it broke. Absent if it broke none. */
export interface MayBreach<Code extends string> {
  readonly breaches?: readonly Code[];
}

/** Finds what the rules of one catalogue object to. */
export type Finder<Catalogue> = <Code extends BreachOf<Catalogue>>(
  code: Code,
  details: RefusalDetails,
) => Finding<Code>;

export function finderOf<Known extends string>(
  catalogue: Readonly<Record<Known, Refusal>>,
): <Code extends Known>(code: Code, details: RefusalDetails) => Finding<Code> {
  return (code, details) => ({ code, refusal: catalogue[code], details });
}

/** The finding, placed at a field of the command. */
export function at<Code extends string>(field: string, found: Finding<Code>): Finding<Code> {
  return { ...found, details: { ...found.details, field } };
}

/**
 * Handles the objections, which are in the order of checking. `control` mode throws the first. `record` mode returns
 * the codes for the event, each once. @throws DomainError with the first finding's code
 */
export function judged<Code extends string>(
  state: YearState,
  findings: readonly (Finding<Code> | undefined)[],
): MayBreach<Code> {
  const found = findings.filter((finding) => finding !== undefined);
  const [first] = found;
  if (!first) return {};
  if (openedYear(state).mode === 'control') throw new DomainError(first.code, first.refusal, first.details);
  return { breaches: [...new Set(found.map(({ code }) => code))] };
}
