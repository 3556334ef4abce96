import { YEAR_FILE_ERRORS, type YearFileError, type YearFileErrorCode } from './year-file';

/** The values for a message. A value that differs between the two languages has both. */
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

/** Further faults are only counted, because finding the place of a key is slow in a map with a million keys. */
const MOST_PLACED = 1_000;

/** Collects all faults of a file, so that one run reports all of them. */
export class Problems {
  private readonly found: YearFileError[] = [];
  private unplaced = 0;

  add(code: YearFileErrorCode, place: Place, details: Details = {}): void {
    this.found.push({ ...place, code, ...said(YEAR_FILE_ERRORS[code], details) });
  }

  /** True if there are too many faults to look for further places. Counts the fault in that case. */
  skipped(): boolean {
    if (this.found.length < MOST_PLACED) return false;
    this.unplaced += 1;
    return true;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  /** Sorted by file and line. At most 200; the last one says how many more there are. */
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

/** A text of the catalogue with the values of one case. */
export function said({ zh, en }: Bilingual, details: Details): Bilingual {
  return { zh: fillIn(zh, details, 'zh'), en: fillIn(en, details, 'en') };
}

function fillIn(template: string, details: Details, language: 'zh' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '—';
    return (typeof detail === 'object' ? detail[language] : String(detail)).slice(0, 400);
  });
}
