import { YEAR_FILE_ERRORS, type YearFileError, type YearFileErrorCode } from './year-file';

/** What a message is filled in with; a detail that is worded differently in the two languages gives both. */
export type Details = Readonly<Record<string, string | number | Bilingual>>;

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

const MOST_LISTED = 200;

/** Beyond this, faults are only counted: finding the place of a key takes time on a map of a million. */
const MOST_PLACED = 1_000;

/** Collects everything that is wrong with a file, so that one run reports it all. */
export class Problems {
  private readonly found: YearFileError[] = [];
  private unplaced = 0;

  add(code: YearFileErrorCode, place: Place, details: Details = {}): void {
    const { zh, en } = YEAR_FILE_ERRORS[code];
    this.found.push({ ...place, code, zh: fillIn(zh, details, 'zh'), en: fillIn(en, details, 'en') });
  }

  /** Whether so much is wrong that no more places should be looked for; counts one fault if so. */
  skipped(): boolean {
    if (this.found.length < MOST_PLACED) return false;
    this.unplaced += 1;
    return true;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  /** By file and line; at most 200, with a last one that says how many more there are. */
  listed(): readonly YearFileError[] {
    const sorted = this.found.toSorted(
      (a, b) => Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column,
    );
    const last = sorted[MOST_LISTED - 1];
    if (sorted.length <= MOST_LISTED || !last) return sorted;
    const rest = new Problems();
    rest.add('TOO_MANY_ERRORS', last, { more: sorted.length + this.unplaced - MOST_LISTED });
    return [...sorted.slice(0, MOST_LISTED), ...rest.found];
  }
}

function fillIn(template: string, details: Details, language: 'zh' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '—';
    return (typeof detail === 'object' ? detail[language] : String(detail)).slice(0, 400);
  });
}
