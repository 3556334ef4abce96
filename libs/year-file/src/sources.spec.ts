import { describe, expect, it } from '@jest/globals';
import type { Origin } from '@ledger/domain';
import { readFileSync } from 'node:fs';
import { readYearFile, VOUCHERS_FILE, writeYearFile, type YearEntry } from './index';

const BEFORE = `yearFile: 1
unit: { code: LS001, name: 临水县水利局, level: department, region: 某省, registeredOn: 2019-03-01 }
year: 2024
mode: record
paymentPlan: not-enforced
by: 财务股
`;
const ENTRIES = `entries:
  - { id: staff-1, on: 2024-03-01, staffing: { authorised: 3, filled: 2, source: 编委 } }
  - { id: staff-2, on: 2024-06-01, staffing: { authorised: 3, filled: 3, source: 编委 } }
`;
const why = '没有文件写明';

describe('where the content of entries comes from', () => {
  it('takes what an entry says itself before what blocks say, and of blocks the first that names it', () => {
    const entries = entriesOf(`${BEFORE}sources:
  - { for: ["staff-*"], printed: { document: 报告, chapter: 一（二） } }
  - { for: ["*"], entered: { by: 张三 } }
${ENTRIES}  - { id: staff-3, on: 2024-07-01, source: { assumed: { why: ${why}, what: [day], dayBy: 2024-08-01 } }, staffing: { authorised: 3, filled: 3, source: 编委 } }
`);
    expect(Object.fromEntries(entries.map(({ entryId, provenance }) => [entryId, provenance]))).toEqual({
      unit: { from: { kind: 'entered', by: '张三' } },
      'open-year': { from: { kind: 'entered', by: '张三' } },
      'staff-1': { from: { kind: 'printed', document: '报告', chapter: '一（二）' } },
      'staff-2': { from: { kind: 'printed', document: '报告', chapter: '一（二）' } },
      'staff-3': { assumed: { why, what: ['day'], latestOn: '2024-08-01' } },
    });
  });

  it('takes a whole id before a pattern, and groups by what their entries are', () => {
    const entries = entriesOf(`${BEFORE}sources:
  - { for: ["*-*"], printed: { document: 甲 } }
  - { for: [heading, staff-2], printed: { document: 乙 } }
${ENTRIES}`);
    expect(entries.map(({ entryId, provenance }) => [entryId, documentIn(provenance)])).toEqual([
      ['unit', '乙'],
      ['open-year', '甲'],
      ['staff-1', '甲'],
      ['staff-2', '乙'],
    ]);
  });

  it('says nothing of entries that neither they nor a block speak of', () => {
    expect(entriesOf(`${BEFORE}${ENTRIES}`).map(({ provenance }) => provenance)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    [
      'sources:\n  - { for: [staff-9], printed: { document: 甲 } }\n',
      'SOURCE_WITHOUT_ENTRY',
      'sources[0].for[0]',
    ],
    [
      'sources:\n  - { for: ["s*9"], printed: { document: 甲 } }\n',
      'SOURCE_WITHOUT_ENTRY',
      'sources[0].for[0]',
    ],
    [
      'sources:\n  - { for: [vouchers], printed: { document: 甲 } }\n',
      'SOURCE_WITHOUT_ENTRY',
      'sources[0].for[0]',
    ],
    ['sources:\n  - { for: [staff-1] }\n', 'KIND_MISSING', 'sources[0]'],
    ['sources:\n  - { for: [], printed: { document: 甲 } }\n', 'WRONG_SHAPE', 'sources[0].for'],
    [
      'sources:\n  - { for: [unit], printed: { document: 甲 }, entered: { by: 乙 } }\n',
      'KIND_AMBIGUOUS',
      'sources[0]',
    ],
    [
      `sources:\n  - { for: [unit], assumed: { why: ${why}, what: [days] } }\n`,
      'WRONG_CHOICE',
      'sources[0].assumed.what[0]',
    ],
    ['sources:\n  - { for: [unit], assumed: { what: [day] } }\n', 'MISSING_FIELD', 'sources[0].assumed.why'],
    [
      `sources:\n  - { for: [staff-2], assumed: { why: ${why}, dayBy: 2024-05-31 } }\n`,
      'DAY_BEHIND_LIMIT',
      'entries[1]',
    ],
  ])('refuses %j', (sources, code, path) => {
    const read = readYearFile(`${BEFORE}${sources}${ENTRIES}`);
    expect(read).toMatchObject({ ok: false, errors: [{ code, path }] });
  });

  it('takes a day that is the limit itself', () => {
    const sources = `sources:\n  - { for: [staff-2], assumed: { why: ${why}, dayBy: 2024-06-01 } }\n`;
    expect(readYearFile(`${BEFORE}${sources}${ENTRIES}`).ok).toBe(true);
  });

  it('takes 500 patterns and refuses the next one', () => {
    const patterns = (count: number) =>
      Array.from({ length: count }, (_, i) => `"${'*'.repeat(i + 1)}"`).join(', ');
    const withPatterns = (count: number) =>
      readYearFile(`${BEFORE}sources:\n  - { for: [${patterns(count)}], entered: { by: 甲 } }\n${ENTRIES}`);
    expect(withPatterns(500).ok).toBe(true);
    expect(withPatterns(501)).toMatchObject({ ok: false, errors: [{ code: 'TOO_MANY_PATTERNS' }] });
  });
});

describe('the sources of the sample years', () => {
  it('says of every entry of the real year what prints it or what of it is assumed', () => {
    const entries = sample('huaihua-2023');
    expect(entries.filter(({ provenance }) => !provenance?.from && !provenance?.assumed)).toEqual([]);
    const vouchers = entries.filter(({ file }) => file === VOUCHERS_FILE);
    expect(vouchers.every(({ provenance }) => provenance?.assumed && !provenance.assumed.what)).toBe(true);
  });

  it('says of the invented year that all of it is assumed', () => {
    for (const { provenance } of sample('linshui-2024')) {
      expect(provenance?.from).toBeUndefined();
      expect(provenance?.assumed?.why).toContain('虚构');
    }
  });

  it('shows no day inside the real year as known', () => {
    const known = sample('huaihua-2023').filter(({ intent, provenance }) => {
      const day = 'occurredOn' in intent ? intent.occurredOn : undefined;
      const { assumed } = provenance ?? {};
      const isDayAssumed = assumed && (!assumed.what || assumed.what.includes('day'));
      return day?.startsWith('2023-') && day !== '2023-12-31' && !isDayAssumed;
    });
    expect(known).toEqual([]);
  });

  it.each(['huaihua-2023', 'linshui-2024'])('are written back with the year %s', (name) => {
    const entries = sample(name);
    const [fiscalYear, unitCode] = [Number(name.slice(-4)), 'X'];
    const { yaml, vouchersCsv = '' } = writeYearFile({ unitCode, fiscalYear, entries });
    const again = entriesOf(yaml, vouchersCsv);
    expect(again.map(({ entryId, provenance }) => [entryId, provenance])).toEqual(
      entries.map(({ entryId, provenance }) => [entryId, provenance]),
    );
  });

  it('are written one by one where vouchers differ in them, and not as what was read from the file itself', () => {
    const entries = sample('huaihua-2023').map((entry, i): YearEntry => {
      if (entry.file !== VOUCHERS_FILE) return entry;
      const from: Origin =
        i % 2 === 0 ? { kind: 'entered', by: '甲' } : { kind: 'imported', file: 'a.yaml', row: i };
      return { ...entry, provenance: { from } };
    });
    const { yaml, vouchersCsv = '' } = writeYearFile({ unitCode: 'X', fiscalYear: 2023, entries });
    const again = entriesOf(yaml, vouchersCsv).filter(({ file }) => file === VOUCHERS_FILE);
    const said = entries.filter(({ file }) => file === VOUCHERS_FILE).map(({ provenance }) => provenance);
    expect(again.map(({ provenance }) => provenance)).toEqual(
      said.map((one) => (one?.from?.kind === 'entered' ? one : undefined)),
    );
  });
});

function entriesOf(yaml: string, csv = ''): readonly YearEntry[] {
  const read = readYearFile(yaml, { [VOUCHERS_FILE]: csv });
  if (!read.ok) throw new Error(JSON.stringify(read.errors.slice(0, 5)));
  return read.year.entries;
}

function sample(name: string): readonly YearEntry[] {
  const text = (file: string) =>
    readFileSync(new URL(`../../../samples/${name}/${file}`, import.meta.url), 'utf8');
  return entriesOf(text('year.yaml'), text('vouchers.csv'));
}

function documentIn(provenance: YearEntry['provenance']): string | undefined {
  return provenance?.from?.kind === 'printed' ? provenance.from.document : undefined;
}
