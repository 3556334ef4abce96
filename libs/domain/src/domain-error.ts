/** Malformed input is always refused; a breach is refused in `control` mode and recorded in `record` mode. */
export type RefusalKind = 'malformed' | 'breach';

/** One row of the reference: `{name}` in the texts stands for the detail of that name. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** The field of the command that it is about, where that is always the same; else the detail `field` says it. */
  readonly field?: string;
  readonly zh: string;
  readonly en: string;
}

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A rule said no. The code is the contract; the texts say what, where and how to mend it. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: string,
    readonly refusal: Refusal,
    readonly details: RefusalDetails,
  ) {
    const en = fillIn(refusal.en, details);
    super(en);
    this.en = en;
    this.zh = fillIn(refusal.zh, details);
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

/** Puts details into a text: `{name}` stands for the detail of that name, '—' where there is none. */
export function fillIn(template: string, details: RefusalDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '—'));
}
