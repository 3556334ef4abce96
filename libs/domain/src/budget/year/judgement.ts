import { DomainError, type Refusal, type RefusalDetails } from '../../domain-error';
import { type YearState, openedYear } from './year.facts';

/** A rule that objects to a well-formed command. */
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

/** Events that a rule objected to, stored in `record` mode, name the rules broken; absent means none. */
export interface MayBreach<Code extends string> {
  readonly breaches?: readonly Code[];
}

/** What one catalogue's rules find. */
export type Finder<Catalogue> = <Code extends BreachOf<Catalogue>>(
  code: Code,
  details: RefusalDetails,
) => Finding<Code>;

export function finderOf<Known extends string>(
  catalogue: Readonly<Record<Known, Refusal>>,
): <Code extends Known>(code: Code, details: RefusalDetails) => Finding<Code> {
  return (code, details) => ({ code, refusal: catalogue[code], details });
}

/** The finding, said of this field of the command. */
export function at<Code extends string>(field: string, found: Finding<Code>): Finding<Code> {
  return { ...found, details: { ...found.details, field } };
}

/**
 * What becomes of objections, given in the order of checking: the first is thrown in `control` mode; in `record` mode
 * all are named on the event, each code once.
 * @throws DomainError with the first finding's code
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
