import { describe, expect, it } from '@jest/globals';
import { ASSUMED_PARTS, type Assumption, type Origin, type Provenance } from '@ledger/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readYearFile, VOUCHERS_FILE, writeYearFile, type YearEntry } from './index';

const word = fc.constantFrom(
  '报告',
  'Blatt 1',
  '调整清单.xlsx',
  "it's",
  '第 3 稿: a, b',
  '表 #2',
  '0012',
  'null',
);

/** What an event of a year may say of where it comes from; of a year file itself only its lines are said. */
const anyOrigin: fc.Arbitrary<Origin> = fc.oneof(
  fc.record({ kind: fc.constant('printed' as const), document: word }),
  fc.record({ kind: fc.constant('printed' as const), document: word, chapter: word }),
  fc.record({ kind: fc.constant('entered' as const), by: word }),
  fc.record({
    kind: fc.constant('imported' as const),
    file: word,
    sheet: word,
    row: fc.integer({ min: 1, max: 1_048_576 }),
  }),
);
const anyAssumption: fc.Arbitrary<Assumption> = fc
  .record({ why: word, what: fc.option(fc.subarray([...ASSUMED_PARTS], { minLength: 1 })) })
  .map(({ why, what }) => ({ why, ...(what && { what }) }));
const anyProvenance: fc.Arbitrary<Provenance> = fc
  .record({ from: fc.option(anyOrigin), assumed: fc.option(anyAssumption) })
  .map(({ from, assumed }) => ({ ...(from && { from }), ...(assumed && { assumed }) }));

describe('a year that is written to a file and read again', () => {
  it('keeps where every entry comes from: printed, entered, a row of a list, and what of it is assumed', () => {
    const entries = sample();
    fc.assert(
      fc.property(
        fc.array(anyProvenance, { minLength: entries.length, maxLength: entries.length }),
        (provenances) => {
          const said = entries.map((entry, i): YearEntry => ({ ...entry, provenance: provenances[i] ?? {} }));
          expect(sourcesOf(readAgain(said))).toEqual(sourcesOf(said));
        },
      ),
      { seed: 20231231, numRuns: 10 },
    );
  });

  it('gives a row of a list its own file, sheet and row, among the documents and among the vouchers', () => {
    const from = (row: number) => ({ kind: 'imported', file: '凭证.xlsx', sheet: '1月', row }) as const;
    const said = sample().map((entry, i): YearEntry => ({ ...entry, provenance: { from: from(i + 1) } }));
    const again = readAgain(said);
    expect(again.filter(({ file }) => file === VOUCHERS_FILE).length).toBeGreaterThan(0);
    expect(again.map(({ provenance }) => provenance)).toEqual(said.map(({ provenance }) => provenance));
  });
});

/** By entry; an entry of which nothing is said has none. */
function sourcesOf(entries: readonly YearEntry[]) {
  return entries.map(({ entryId, provenance = {} }) => [entryId, provenance]);
}

function readAgain(entries: readonly YearEntry[]): readonly YearEntry[] {
  const { yaml, vouchersCsv = '' } = writeYearFile({ unitCode: 'X', fiscalYear: 2024, entries });
  return read(yaml, vouchersCsv);
}

function read(yaml: string, csv: string): readonly YearEntry[] {
  const result = readYearFile(yaml, { [VOUCHERS_FILE]: csv });
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 5)));
  return result.year.entries;
}

function sample(): readonly YearEntry[] {
  const text = (file: string) =>
    readFileSync(new URL(`../../../samples/linshui-2024/${file}`, import.meta.url), 'utf8');
  return read(text('year.yaml'), text('vouchers.csv'));
}
