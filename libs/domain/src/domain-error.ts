import { formatFen } from './money';
import { shown } from './names';

/** Malformed input is always refused; a breach is refused in `control` mode and recorded in `record` mode. */
export type RefusalKind = 'malformed' | 'breach';

/** One row of the reference. */
export interface Refusal extends Wording {
  readonly kind: RefusalKind;
  /** The field of the command that it is about, where that is always the same; else the detail `field` says it. */
  readonly field?: string;
}

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A text in both languages; `{name}` stands for the detail of that name. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** An error of a closed catalogue: the code is the contract; the texts say what, where and how to mend it. */
export class CodedError<Code extends string = string> extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: Code,
    wording: Wording,
    readonly details: RefusalDetails,
  ) {
    const en = fillIn(wording.en, details);
    super(en);
    this.name = new.target.name;
    this.en = en;
    this.zh = fillIn(wording.zh, details);
  }
}

/** A rule said no. */
export class DomainError extends CodedError {
  constructor(
    code: string,
    readonly refusal: Refusal,
    details: RefusalDetails,
  ) {
    super(code, refusal, details);
  }

  get kind(): RefusalKind {
    return this.refusal.kind;
  }

  /** The input field that caused the refusal (`items.0.amountFen`), where one did. */
  get field(): string | undefined {
    const field = this.details['field'] ?? this.refusal.field;
    return field === undefined ? undefined : String(field);
  }
}

/**
 * Puts details into a text: `{name}` stands for the detail of that name, '—' where there is none. What is kept in fen
 * (`{amountFen}`) is read in 万元, exact.
 */
export function fillIn(template: string, details: RefusalDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '—';
    return name.endsWith('Fen') && typeof detail === 'number'
      ? formatFen(detail)
      : shown(briefly(String(detail)));
  });
}

/** A refusal repeats what was sent, which may be as long as a request. */
const LONGEST_DETAIL = 500;

function briefly(text: string): string {
  return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL).toWellFormed()}…` : text;
}
