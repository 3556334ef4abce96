import { describe, expect, it } from '@jest/globals';
import {
  applyEvent,
  budgetDecider,
  budgetErrors,
  DomainError,
  PERFORMANCE_ERRORS,
  UNIT_ERRORS,
  type Refusal,
  type RefusalDetails,
} from '@ledger/domain';
import { inWordsOfFile, readYearFile, YAML_FILE, type YearEntry } from './index';

const HEADING = `yearFile: 1
unit: { code: U1, name: 某局, level: department, region: 某市, registeredOn: 2020-01-01 }
year: 2024
mode: control
paymentPlan: not-enforced
by: 财务科
vouchers: 凭证.csv
entries:
- { id: a, on: 2023-01-31, appropriation: { documentNo: 1号, lines: [{ line: general/basic/2010101/-/302, amount: 1 }] } }
- { id: c, declareCodes: [{ table: project, code: P1, name: 甲, source: 乙 }, { table: project, code: P2, name: 丙, source: 乙 }] }
`;
const VOUCHERS = `date,voucher,line,amount,payee,reverses,reason
2024-01-31,记-1,general/basic/2010101/-/302,1,某人,,
2024-02-28,记-2,,1,,记-1,重复
`;

describe('a refusal in the words of the year file', () => {
  it.each([
    ['a', 'occurredOn', 'on'],
    ['a', 'items.0.amountFen', 'lines[0].amount'],
    ['a', 'lines.12.carriedOverFen', 'lines[12].carriedOver'],
    ['c', 'codes.1.parent', 'declareCodes[1].parent'],
    ['c', 'codes', 'declareCodes'],
    ['unit', 'unitCode', 'unit.code'],
    ['unit', 'occurredOn', 'unit.registeredOn'],
    ['open-year', 'fiscalYear', 'year'],
    ['open-year', 'printedToFen', 'asPrinted'],
    ['open-year', 'lastYear.dailyPublicFen', 'lastYear.dailyPublic'],
    ['v-记-1', 'occurredOn', 'date'],
    ['v-记-1', 'voucherNo', 'voucher'],
    ['v-记-1', 'procurementFen', 'procurement'],
    ['v-记-1', 'reception.officialLetterNo', 'letter'],
    ['v-记-2', 'reversalNo', 'voucher'],
    ['v-记-2', 'voucherNo', 'reverses'],
    ['v-记-2', 'row', 'reversesRow'],
    ['v-记-2', 'amountFen', 'amount'],
  ])('of the entry %s says %s as %s', (entryId, field, named) => {
    const refused = inWords(budgetErrors.AMOUNT_ZERO, entryId, { field });
    expect(refused.field).toBe(named);
    expect(refused).toMatchObject({
      zh: `${named}：金额不能为零。请填写实际金额，或不填该项。`,
      en: `${named}: must not be zero. Write the amount, or leave the entry out.`,
    });
  });

  it('names what happens by the keys of entries', () => {
    expect(inWords(budgetErrors.APPROPRIATION_MISSING, 'a').zh).toContain('（appropriation）');
    expect(inWords(budgetErrors.UNKNOWN_COMMITMENT, 'a').zh).toContain('（commitment）');
    expect(inWords(budgetErrors.CONTROL_NOT_RAISED, 'a').en).toContain('use threePublicControl.');
  });

  it('names the field of a row of a voucher behind the row', () => {
    const wording = { zh: `第 2 行：${LITERAL.zh}`, en: `row 2: ${LITERAL.en}` };
    const { zh, en } = inWords({ ...LITERAL, ...wording }, 'v-记-1');
    expect([zh.slice(0, 15), en.slice(0, 16)]).toEqual(['第 2 行：economic：', 'row 2: economic:']);
  });

  it.each(Object.entries<Refusal>({ ...UNIT_ERRORS, ...PERFORMANCE_ERRORS, ...budgetErrors }))(
    'leaves no word of the program in %s',
    (_, refusal) => {
      const { zh, en } = inWords(refusal, 'a', { field: 'items.0.amountFen' });
      expect(`${zh} ${en}`).not.toMatch(/\w(Fen|Hundredths)\b|occurredOn|\bitems[.:：]|approveAppropriation/);
    },
  );

  it('is of what the ledger refuses a file for', () => {
    const state = budgetDecider.initialState();
    const decide = (entryId: string) => {
      const { intent } = entryCalled(entryId);
      if (intent.type !== 'OpenYear' && intent.type !== 'ApproveAppropriation') throw new Error(entryId);
      const command = intent.type === 'OpenYear' ? { ...intent, unitRegistered: true } : intent;
      return budgetDecider.decide(command, state, { actor: '财务科' });
    };
    for (const event of decide('open-year')) applyEvent(budgetDecider.cards, state, event);
    expect(() => said('a', () => decide('a'))).toThrow('on: 2023-01-31 lies outside the fiscal year 2024.');
  });

  it('is left as it is where the ledger did not refuse it', () => {
    const error = new Error('disk full');
    expect(inWordsOfFile(error, { intent: entryCalled('a').intent, source: 'document' })).toBe(error);
  });
});

const LITERAL = budgetErrors.ECONOMIC_CODE_OUTSIDE_LINE;

function inWords(refusal: Refusal, entryId: string, details: RefusalDetails = {}): DomainError {
  const error = wordsFor(new DomainError('CODE', refusal, details), entryId);
  if (!(error instanceof DomainError)) throw error;
  return error;
}

function said(entryId: string, decide: () => unknown): void {
  try {
    decide();
  } catch (error) {
    throw error instanceof Error ? wordsFor(error, entryId) : error;
  }
}

function wordsFor(error: Error, entryId: string): Error {
  const { intent, file } = entryCalled(entryId);
  return inWordsOfFile(error, { intent, source: file === YAML_FILE ? 'document' : 'voucher' });
}

function entryCalled(entryId: string): YearEntry {
  const read = readYearFile(HEADING, { '凭证.csv': VOUCHERS });
  const entry = read.ok ? read.year.entries.find((one) => one.entryId === entryId) : undefined;
  if (!entry) throw new Error(`${entryId}: ${JSON.stringify(read)}`);
  return entry;
}
