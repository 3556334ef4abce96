import { z } from 'zod';
import type { CodeTable, DeclaredCode } from './declared-code';
import economicFile from './economic-codes.json' with { type: 'json' };
import functionalFile from './functional-codes.json' with { type: 'json' };

/** How sure a row is: the JSON files explain the first three, `declared` comes from a unit's own year. */
const CODE_STATUSES = ['found', 'name-found-code-known', 'known-not-found', 'declared'] as const;
type CodeStatus = (typeof CODE_STATUSES)[number];

export interface ClassifiedCode {
  readonly table: CodeTable;
  readonly code: string;
  readonly name: string;
  /** The code above it; absent for a 类 and for projects. */
  readonly parent?: string;
  readonly status: CodeStatus;
  readonly source: string;
  readonly note?: string;
}

/** The codes that a year declared, by {@link declaredKey}. */
type DeclaredCodes = ReadonlyMap<string, DeclaredCode>;

/** In which year's tables to look, and what that year of the unit declared beside them. */
export interface CodeScope {
  readonly fiscalYear: number;
  readonly declared: DeclaredCodes;
}

export function declaredKey(entry: { readonly table: CodeTable; readonly code: string }): string {
  return `${entry.table}/${entry.code}`;
}

/** The entry of a code, from the year's tables or from what was declared; undefined where neither knows it. */
export function findCode(scope: CodeScope, table: CodeTable, code: string): ClassifiedCode | undefined {
  const shipped = codeTablesOf(scope.fiscalYear)[table].get(code);
  if (shipped) return shipped;
  const declared = scope.declared.get(declaredKey({ table, code }));
  return declared && { ...declared, status: 'declared' };
}

/** The Chinese name of a code, undefined where it is not known. */
export function codeName(scope: CodeScope, table: CodeTable, code: string): string | undefined {
  return findCode(scope, table, code)?.name;
}

/** Every code of one table with what was declared, in the order of the codes. */
export function listCodes(scope: CodeScope, table: CodeTable): readonly ClassifiedCode[] {
  const declared = [...scope.declared.values()].filter((entry) => entry.table === table);
  const entries = declared.map((entry): ClassifiedCode => ({ ...entry, status: 'declared' }));
  const all = [...codeTablesOf(scope.fiscalYear)[table].values(), ...entries];
  return all.sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0));
}

/**
 * The shipped tables of a fiscal year. ASSUMED: the rows were found in documents of 2020 to 2026 and serve every year
 * until a table of that year is shipped; no edition of 政府收支分类科目 was at hand. Projects are never shipped.
 */
export function codeTablesOf(_fiscalYear: number): Readonly<Record<CodeTable, CodeMap>> {
  return SHIPPED;
}

type CodeMap = ReadonlyMap<string, ClassifiedCode>;

const CODE_FILE = z.object({
  sources: z.array(z.string()),
  codes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: z.enum(CODE_STATUSES),
      source: z.number(),
      note: z.string().optional(),
    }),
  ),
});

const SHIPPED = {
  functional: readTable('functional', functionalFile),
  economic: readTable('economic', economicFile),
  project: new Map<string, ClassifiedCode>(),
};

function readTable(table: CodeTable, file: unknown): CodeMap {
  const { sources, codes } = CODE_FILE.parse(file);
  return new Map(
    codes.map(({ code, name, status, source, note }) => {
      const parent = parentOf(code);
      const entry: ClassifiedCode = {
        table,
        code,
        name,
        status,
        source: sources[source] ?? '',
        ...(parent === undefined ? {} : { parent }),
        ...(note === undefined ? {} : { note }),
      };
      return [code, entry];
    }),
  );
}

/** The code one level above by its digits (类 3, 款 5, 项 7); undefined for a 类. */
export function parentOf(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}
