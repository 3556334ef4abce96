import { type ClassifiedCode, type CodeRow, readCodeFile } from './code-files';
import type { ClassificationTable, CodeTable, DeclaredCode } from './declared-code';
import economicFile from './economic-codes.json' with { type: 'json' };
import functionalFile from './functional-codes.json' with { type: 'json' };
import governmentFile from './government-economic-codes.json' with { type: 'json' };

/** The codes that a year declared, by {@link declaredKey}. */
type DeclaredCodes = ReadonlyMap<string, DeclaredCode>;

/** The year whose tables are searched, and the codes that the unit declared for it. */
export interface CodeScope {
  readonly fiscalYear: number;
  readonly declared: DeclaredCodes;
}

export function declaredKey(entry: { readonly table: ClassificationTable; readonly code: string }): string {
  return `${entry.table}/${entry.code}`;
}

/** The entry of a code, from the year's declarations or else from its tables; undefined if neither has it. */
export function findCode(
  scope: CodeScope,
  table: ClassificationTable,
  code: string,
): ClassifiedCode | undefined {
  const declared = scope.declared.get(declaredKey({ table, code }));
  return declared ? { ...declared, status: 'declared' } : codeTablesOf(scope.fiscalYear)[table].get(code);
}

/** The Chinese name of a code; undefined if it is not known. */
export function codeName(scope: CodeScope, table: CodeTable, code: string): string | undefined {
  return findCode(scope, table, code)?.name;
}

/** All codes of one table including declared ones, sorted by code. */
export function listCodes(scope: CodeScope, table: ClassificationTable): readonly ClassifiedCode[] {
  const all = new Map<string, ClassifiedCode>(codeTablesOf(scope.fiscalYear)[table]);
  for (const entry of scope.declared.values())
    if (entry.table === table) all.set(entry.code, { ...entry, status: 'declared' });
  return [...all.values()].sort((left, right) =>
    left.code < right.code ? -1 : left.code > right.code ? 1 : 0,
  );
}

/** Whether no year ever had to declare the code, because every version of the built-in tables had it. */
export function isOfFirstEdition(entry: { readonly table: CodeTable; readonly code: string }): boolean {
  return firstEdition().has(declaredKey(entry));
}

type CodeMap = ReadonlyMap<string, ClassifiedCode>;
type Tables = Readonly<Record<ClassificationTable, CodeMap>>;

/**
 * The built-in tables with the names of a fiscal year. Most years in the rows are from memory. So every year knows
 * every code: a code that began later or ended before has the nearest name. Projects are never built in.
 */
export function codeTablesOf(fiscalYear: number): Tables {
  const year = Math.min(Math.max(fiscalYear, FIRST_YEAR), LAST_YEAR);
  const known = tablesByYear.get(year);
  if (known) return known;
  const tables = tablesIn(year);
  tablesByYear.set(year, tables);
  return tables;
}

/** Names differ between years only in this range. */
const [FIRST_YEAR, LAST_YEAR] = [2019, 2027];
const tablesByYear = new Map<number, Tables>();

type Rows = Readonly<Record<'functional' | 'economic' | 'government', readonly CodeRow[]>>;
let rowsRead: Rows | undefined;

/** Read on first use, because most programs start without needing a code. */
function shippedRows(): Rows {
  return (rowsRead ??= {
    functional: readCodeFile('functional', functionalFile),
    economic: readCodeFile('economic', economicFile),
    government: readCodeFile('government', governmentFile),
  });
}

let firstEditionRead: ReadonlySet<string> | undefined;

function firstEdition(): ReadonlySet<string> {
  return (firstEditionRead ??= new Set(
    Object.values(shippedRows())
      .flat()
      .flatMap((row) => (row.isOfFirstEdition ? [declaredKey(row.entry)] : [])),
  ));
}

function tablesIn(year: number): Tables {
  const { functional, economic, government } = shippedRows();
  return {
    functional: namedIn(year, functional),
    economic: namedIn(year, economic),
    government: namedIn(year, government),
    project: new Map(),
  };
}

/** The names of a code follow one another in time. The year uses the last one that began by then, or else the first. */
function namedIn(year: number, rows: readonly CodeRow[]): CodeMap {
  const named = new Map<string, ClassifiedCode>();
  for (const { entry } of rows)
    if (!named.has(entry.code) || (entry.fromYear ?? 0) <= year) named.set(entry.code, entry);
  return named;
}
