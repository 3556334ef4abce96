import { findCode, parentOf, type DeclaredCode } from '@ledger/domain';
import { notLine, type CodedRow } from './coded-rows';
import type { NotLine, PaperLine } from './paper-lines';

export interface CodesFor {
  /** The lines whose codes are in the tables of the year or are named by the paper. */
  readonly known: readonly PaperLine[];
  /** In the order in which they must be declared. */
  readonly codes: readonly DeclaredCode[];
  readonly unknown: readonly NotLine[];
}

/** If a paper names no year, the codes of the latest tables are used. */
const LATEST = 2100;

/** What a year must declare before it can take the lines: codes with the names that the paper prints, and projects. */
export function codesFor(
  lines: readonly PaperLine[],
  rows: readonly CodedRow[],
  fiscalYear = LATEST,
): CodesFor {
  const named = new Map(
    rows.toReversed().flatMap((row) => (row.name === '' ? [] : [[row.code, row] as const])),
  );
  const isShipped = (table: 'functional' | 'economic', code: string) =>
    findCode({ fiscalYear, declared: new Map() }, table, code) !== undefined;
  const missing = (table: 'functional' | 'economic', code: string) =>
    upTo(code).filter((step) => !isShipped(table, step));
  const missingOf = ({ functionalCode, economicCode }: PaperLine) => [
    ...missing('functional', functionalCode).map((code) => ({ table: 'functional' as const, code })),
    ...missing('economic', economicCode).map((code) => ({ table: 'economic' as const, code })),
  ];
  const isKnown = (line: PaperLine) => missingOf(line).every(({ code }) => named.has(code));
  const known = lines.filter(isKnown);
  const codes = known.flatMap(missingOf).flatMap(({ table, code }) => {
    const row = named.get(code);
    return row ? [declared(table, row)] : [];
  });
  return {
    known,
    codes: once([...codes, ...known.flatMap((line) => projectOf(line, named))]),
    unknown: lines.filter((line) => !isKnown(line)).map(unknownLine),
  };
}

/** 类, 款, 项: a code is declared after the code above it. */
function upTo(code: string): readonly string[] {
  const above = parentOf(code);
  return above === undefined ? [code] : [...upTo(above), code];
}

function declared(table: 'functional' | 'economic', { code, name, place }: CodedRow): DeclaredCode {
  const parent = parentOf(code);
  return {
    table,
    code,
    name,
    ...(parent !== undefined && { parent }),
    source: `公开文本第 ${String(place.page)} 页“${place.table}”`,
  };
}

function projectOf(
  { projectCode, functionalCode }: PaperLine,
  named: ReadonlyMap<string, CodedRow>,
): readonly DeclaredCode[] {
  if (projectCode === undefined) return [];
  const name = named.get(functionalCode)?.name ?? '';
  return [
    {
      table: 'project',
      code: projectCode,
      name: `${functionalCode} ${name} 项目支出`.replace(/\s+/gu, ' '),
      source: '假定 assumed：该功能科目的全部项目支出作为一个项目，文本未按项目列出',
    },
  ];
}

function unknownLine({ functionalCode, economicCode, place, amountFen }: PaperLine): NotLine {
  return notLine({ place, code: functionalCode, name: economicCode }, 'CODE_UNKNOWN', amountFen);
}

function once(codes: readonly DeclaredCode[]): readonly DeclaredCode[] {
  return [...new Map(codes.map((entry) => [`${entry.table}/${entry.code}`, entry])).values()];
}
