import { formatFen } from './money';
import { shown } from './names';

/** Malformed input is always refused. A breach is refused in `control` mode and recorded in `record` mode. */
export type RefusalKind = 'malformed' | 'breach';

/** One row of the error reference. */
export interface Refusal extends Wording {
  readonly kind: RefusalKind;
  /** The field of the command, if it is always the same. Otherwise the detail `field` names it. */
  readonly field?: string;
}

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A text in both languages. `{name}` is replaced by the detail with that name. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The details `nameZh` and `nameEn`, for what each language says in words of its own. */
export function inBoth(name: string, { zh, en }: Wording): RefusalDetails {
  return { [`${name}Zh`]: zh, [`${name}En`]: en };
}

/** An error of a closed catalogue. Clients rely on the code. The texts say what is wrong, where, and how to fix it. */
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

/** The refusal of a rule. */
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

  /** The input field that caused the refusal (`items.0.amountFen`), if there is one. */
  get field(): string | undefined {
    const field = this.details['field'] ?? this.refusal.field;
    return field === undefined ? undefined : String(field);
  }
}

/**
 * Fills details into a text: `{name}` becomes the detail with that name, or '—' if there is none. Details in fen
 * (`{amountFen}`) are shown as exact 万元.
 */
export function fillIn(template: string, details: RefusalDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '—';
    return name.endsWith('Fen') && typeof detail === 'number'
      ? formatFen(detail)
      : shown(briefly(String(detail)));
  });
}

/** A refusal repeats input, which may be as long as a request. */
const LONGEST_DETAIL = 500;

function briefly(text: string): string {
  return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL).toWellFormed()}…` : text;
}
