import { describe, expect, it } from '@jest/globals';
import { MAX_FILE_CHARACTERS, readYearFile, type YearFileError } from './index';

const heading = `yearFile: 1
unit: { code: U1, name: 某局, level: department, region: 某市, registeredOn: 2020-01-01 }
year: 2024
mode: control
paymentPlan: not-enforced
by: 财务科
lines:
  A: general/basic/2010101/-/302
vouchers: v.csv
entries:
`;
const columns = 'date,voucher,line,amount,payee,guests,reverses,reason,recordedAt\n';

const ONE_OF_TARGETS = '“atleast”不可用，只能是：at-least, at-most, equal, by-date, qualitative, measure';
const TARGET = 'entries[0].indicator.target';
const ONE_VALUE = '此处应为一个值，而不是列表或分组';

describe('reading a year file', () => {
  it('reads the heading, entries and vouchers as one list in order', () => {
    const year = accepted(`${heading}- { id: b, on: 2024-02-01, staffing: { authorised: 9, filled: 8 } }`, [
      '2024-01-31,V1,A,4738.83,某人,,,,',
      '2024-02-01,V2,A,0.000001,某人,,,,',
    ]);
    expect(year.map(({ entryId }) => entryId)).toEqual(['unit', 'open-year', 'v-V1', 'b', 'v-V2']);
    expect(year[2]).toMatchObject({
      line: 2,
      file: 'v.csv',
      actor: '财务科',
      intent: { amountFen: 4_738_830_000, economicCode: '302' },
    });
    expect(year[4]).toMatchObject({ intent: { amountFen: 1 } });
  });

  it('reads amounts in the unit that the file names', () => {
    const year = accepted(
      `amountUnit: YUAN\n${heading}- { id: b, on: 2024-02-01, threePublicControl: { total: 1234.56 } }`,
    );
    expect(year.at(-1)?.intent).toMatchObject({ totalFen: 123_456 });
  });

  it('places vouchers by the time they were recorded where both sides say it', () => {
    const staffing =
      '- { id: b, on: 2024-02-01, recordedAt: 2024-03-01T09:00:00+08:00, staffing: { authorised: 1, filled: 1 } }';
    const late = '2024-01-31,V1,A,1,某人,,,,2024-03-02T00:00:00Z';
    expect(accepted(heading + staffing, [late]).map(({ entryId }) => entryId)).toEqual([
      'unit',
      'open-year',
      'b',
      'v-V1',
    ]);
  });

  it('closes the year after the vouchers of 31 December', () => {
    const year = accepted(`${heading}- { id: z, closeYear: {} }`, ['2024-12-31,V1,A,1,某人,,,,']);
    expect(year.map(({ entryId }) => entryId).slice(-2)).toEqual(['v-V1', 'z']);
  });

  it('tolerates a byte order mark, CRLF, Chinese column names and quoted cells', () => {
    const csv = '\uFEFF日期,凭证号,预算行,金额,收款人\r\n2024-01-31,V1,A,"1,000.5","某""人"",\r\n等"\r\n';
    const result = readYearFile(`\uFEFF${heading} []`, { 'v.csv': csv });
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.year.entries.at(-1)?.intent).toMatchObject({
      payee: '某"人",\r\n等',
      amountFen: 1_000_500_000,
    });
  });
});

describe('a fault in a year file', () => {
  it.each<[string, string, Partial<YearFileError>]>([
    ['bad YAML', 'unit: [', { code: 'YAML_SYNTAX', line: 1 }],
    ['a tab', 'unit:\n\tcode: x', { code: 'YAML_SYNTAX', line: 2, column: 1 }],
    ['two documents', 'a: 1\n---\nb: 1', { code: 'YAML_SYNTAX', line: 2 }],
    ['deep nesting', '['.repeat(100), { code: 'YAML_SYNTAX', line: 1 }],
    ['an unknown tag', 'a: !!js/function x', { code: 'YAML_SYNTAX', line: 1 }],
    ['a duplicate key', 'year: 1\nunit: x\nyear: 2', { code: 'DUPLICATE_KEY', line: 3, column: 1 }],
    ['an alias', 'unit: &a {}\nyear: *a', { code: 'ALIAS', line: 1 }],
    ['another encoding', 'a: 1\nb: \uFFFD', { code: 'NOT_UTF8', line: 2 }],
    ['a giant', ' '.repeat(MAX_FILE_CHARACTERS + 1), { code: 'FILE_TOO_LARGE', line: 1 }],
    ['an empty file', '', { code: 'WRONG_SHAPE', line: 1 }],
  ])('is named with its place: %s', (_, yaml, expected) => {
    expect(faults(yaml)[0]).toMatchObject(expected);
  });

  it.each<[string, string, Partial<YearFileError>]>([
    ['a missing field', 'on: 2024-01-01, staffing: { authorised: 1 }', at('MISSING_FIELD', 38, 'filled')],
    [
      'an unknown field',
      'on: 2024-01-01, staffing: { authorised: 1, filled: 1, authorized: 1 }',
      at('UNKNOWN_FIELD', 66, 'authorized'),
    ],
    ['no date', 'staffing: { authorised: 1, filled: 1 }', { code: 'MISSING_FIELD', path: 'entries[0].on' }],
    [
      'a date that does not exist',
      'on: 2024-02-30, staffing: { authorised: 1, filled: 1 }',
      { code: 'BAD_DATE', column: 16 },
    ],
    ['a date where none belongs', 'on: 2024-12-31, closeYear: {}', { code: 'UNKNOWN_FIELD', column: 12 }],
    ['a time without zone', 'recordedAt: 2024-01-01T09:00:00, closeYear: {}', { code: 'BAD_TIME' }],
    ['no kind', 'on: 2024-01-01', { code: 'KIND_MISSING', column: 3 }],
    ['two kinds', 'closeYear: {}, reopenYear: { reason: x }', { code: 'KIND_AMBIGUOUS' }],
    [
      'a part of a fen',
      control('1.0000001'),
      { code: 'BAD_AMOUNT', path: 'entries[0].threePublicControl.total' },
    ],
    ['a float', control('1e3'), { code: 'BAD_AMOUNT' }],
    ['an amount with its unit', control('12万元'), { code: 'BAD_AMOUNT' }],
    ['an amount beyond all books', control('99999999999'), { code: 'BAD_AMOUNT' }],
    [
      'an unknown line',
      'on: 2024-01-01, fundsArrival: { documentNo: d, lines: [{ line: B, amount: 1 }] }',
      { code: 'UNKNOWN_LINE', path: 'entries[0].fundsArrival.lines[0].line' },
    ],
    [
      'a wrong choice',
      'on: 2024-01-01, indicator: { indicatorId: a, level1: a, level2: a, level3: a, weight: 10, target: { kind: atleast } }',
      { code: 'WRONG_CHOICE' },
    ],
    ['a list where one value belongs', 'reopenYear: { reason: [x] }', { code: 'WRONG_SHAPE' }],
    [
      'a rule set that does not ship',
      'on: 2024-01-01, ruleSet: { builtIn: x }',
      { code: 'UNKNOWN_RULE_SET', path: 'entries[0].ruleSet' },
    ],
    ['a rule set that is none', 'on: 2024-01-01, ruleSet: { json: "{}" }', { code: 'BAD_RULE_SET' }],
    [
      'half a person',
      'on: 2024-01-01, staffing: { authorised: 1.5, filled: 1 }',
      { code: 'BAD_VALUE', column: 52 },
    ],
    [
      'an id that shows nothing',
      'on: 2024-01-01, fixedAsset: { assetNo: "\\u200b", name: x, amount: 1 }',
      { code: 'BAD_VALUE' },
    ],
  ])('in an entry is named with line, column and path: %s', (_, entry, expected) => {
    const [found] = faults(`${heading}- { id: x, ${entry} }`, columns);
    expect(found).toMatchObject({ line: 11, file: 'year.yaml', ...expected });
    expect(found?.zh).not.toBe('');
  });

  it.each<[string, string, Partial<YearFileError>]>([
    [
      'a kind that is none',
      '{ kind: atleast }',
      { path: `${TARGET}.kind`, code: 'WRONG_CHOICE', zh: ONE_OF_TARGETS },
    ],
    ['a kind left out', '{ value: 5 }', { path: `${TARGET}.kind`, code: 'MISSING_FIELD', zh: '缺少“kind”' }],
    [
      'a kind that is a list',
      '{ kind: [equal] }',
      { path: `${TARGET}.kind`, code: 'WRONG_SHAPE', zh: ONE_VALUE },
    ],
    [
      'a measure that is none',
      '{ kind: measure, measure: speed }',
      { path: `${TARGET}.measure`, code: 'WRONG_CHOICE', zh: '“speed”不可用，只能是：execution-rate, cost' },
    ],
    [
      'a measure left out',
      '{ kind: measure, limit: 1 }',
      { path: `${TARGET}.measure`, code: 'MISSING_FIELD', zh: '缺少“measure”' },
    ],
  ])('names %s, and what was written', (_, target, expected) => {
    const indicator = `{ indicatorId: a, level1: a, level2: a, level3: a, weight: 10, target: ${target} }`;
    const found = faults(`${heading}- { id: x, on: 2024-01-01, indicator: ${indicator} }`, columns);
    expect(found).toMatchObject([{ line: 11, ...expected }]);
  });

  it.each<[string, string, string]>([
    ['{ a: b }', 'parts', '此处应为一个列表（每行以“- ”开头）'],
    ['[a, [b]]', 'parts[1]', ONE_VALUE],
  ])('says of %s, where a list or one id may stand, what is wrong with it', (parts, path, zh) => {
    const relations = `[{ relationId: r, chapter: a, sum: { total: a, parts: ${parts} } }]`;
    const statement = `{ statementId: s, title: a, figures: [], relations: ${relations} }`;
    const found = faults(`${heading}- { id: x, on: 2024-01-01, statement: ${statement} }`, columns);
    expect(found).toMatchObject([{ path: `entries[0].statement.relations[0].sum.${path}`, zh }]);
  });

  it('names the first place of an id that stands twice', () => {
    const [found] = faults(`${heading}- { id: v-V1, closeYear: {} }`, `${columns}2024-01-31,V1,A,1,某人,,,,`);
    expect(found).toMatchObject({
      code: 'DUPLICATE_ID',
      line: 11,
      en: expect.stringContaining('v.csv line 2'),
    });
  });

  it('refuses times of recording that go backwards', () => {
    const entry = (id: string, day: string) =>
      `- { id: ${id}, on: 2024-01-01, recordedAt: ${day}T00:00:00Z, staffing: { authorised: 1, filled: 1 } }\n`;
    const found = faults(heading + entry('a', '2024-03-02') + entry('b', '2024-03-01'), columns);
    expect(found).toMatchObject([{ code: 'RECORDED_BACKWARDS', line: 12 }]);
  });

  it('reports all faults at once, in line order, at most 200 with a count of the rest', () => {
    const wrong = '- { id: x y }\n'.repeat(300);
    const found = faults(heading + wrong, columns);
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toMatchObject({ code: 'TOO_MANY_ERRORS', en: expect.stringContaining('100 more') });
  });
});

describe('a fault in a voucher file', () => {
  it.each<[string, string, Partial<YearFileError>]>([
    ['an amount', '2024-01-31,V1,A,x,某人,,,,', { code: 'BAD_AMOUNT', line: 2, column: 17, path: 'amount' }],
    ['a date', '2024-1-31,V1,A,1,某人,,,,', { code: 'BAD_DATE', line: 2, column: 1, path: 'date' }],
    [
      'a missing voucher number',
      '2024-01-31,,A,1,某人,,,,',
      { code: 'MISSING_FIELD', line: 2, path: 'voucher' },
    ],
    [
      'half a reception',
      '2024-01-31,V1,A,1,某人,3,,,',
      { code: 'MISSING_FIELD', line: 2, path: 'companions' },
    ],
    [
      'a reason without a reversal',
      '2024-01-31,V1,A,1,某人,,,错,',
      { code: 'UNKNOWN_FIELD', path: 'reason' },
    ],
    ['a reversal without its reason', '2024-01-31,V2,,1,,,V1,,', { code: 'MISSING_FIELD', path: 'reason' }],
    [
      'what is reversed',
      `2024-01-31,V2,,1,,,${'9'.repeat(300)},错,`,
      { code: 'BAD_VALUE', line: 2, path: 'reverses', column: 20 },
    ],
    ['too few cells', '2024-01-31,V1,A,1', { code: 'CSV_COLUMNS', line: 2 }],
    ['an open quote', '2024-01-31,V1,A,1,"某人,,,,', { code: 'CSV_QUOTES', line: 2 }],
    [
      'a fault behind a line break',
      '2024-01-31,V1,A,1,"某\n人",,,,\nx,V2,A,1,某人,,,,',
      { code: 'BAD_DATE', line: 4 },
    ],
  ])('is named with line and column: %s', (_, row, expected) => {
    expect(faults(`${heading} []`, columns + row)[0]).toMatchObject({ file: 'v.csv', ...expected });
  });

  it('in its heading is named: unknown, twice, missing', () => {
    expect(faults(`${heading} []`, 'date,date,colour\n').map(({ code, path }) => [code, path])).toEqual([
      ['MISSING_FIELD', 'voucher'],
      ['MISSING_FIELD', 'line'],
      ['MISSING_FIELD', 'amount'],
      ['MISSING_FIELD', 'payee'],
      ['DUPLICATE_KEY', 'date'],
      ['UNKNOWN_FIELD', 'colour'],
    ]);
  });

  it('is reported where the file is empty', () => {
    expect(faults(`${heading} []`, ' \n')).toMatchObject([{ code: 'EMPTY_FILE', line: 1, file: 'v.csv' }]);
  });

  it('is reported where the file is not there, or is in another encoding', () => {
    expect(faults(`${heading} []`)).toMatchObject([
      { code: 'ATTACHMENT_MISSING', line: 9, path: 'vouchers' },
    ]);
    expect(faults(`${heading} []`, `${columns}\uFFFD`)).toMatchObject([
      { code: 'NOT_UTF8', line: 2, file: 'v.csv' },
    ]);
  });
});

function at(code: YearFileError['code'], column: number, field: string): Partial<YearFileError> {
  return { code, column, path: `entries[0].staffing.${field}` };
}

function control(total: string): string {
  return `on: 2024-01-01, threePublicControl: { total: ${total} }`;
}

function accepted(yaml: string, rows: readonly string[] = []) {
  const result = readYearFile(yaml, { 'v.csv': columns + rows.join('\n') });
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 1));
  return result.year.entries;
}

function faults(yaml: string, csv?: string): readonly YearFileError[] {
  const result = readYearFile(yaml, csv === undefined ? {} : { 'v.csv': csv });
  return result.ok ? [] : result.errors;
}
