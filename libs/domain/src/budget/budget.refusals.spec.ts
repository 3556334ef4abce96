import { describe, expect, it } from '@jest/globals';
import { describeRefusals, refusalCases } from '../testing/budget-refusals';
import { refusalOf } from '../testing/thrown-refusals';
import { inputRefusals } from '../refusals';
import { budgetErrors, type BudgetErrorCode } from './budget.errors';

/** What they object to is no field of a command: the state of the year, or who acts. */
const OF_THE_YEAR: ReadonlySet<string> = new Set<BudgetErrorCode>([
  'YEAR_ALREADY_OPENED',
  'YEAR_NOT_OPENED',
  'YEAR_CLOSED',
  'YEAR_NOT_CLOSED',
  'CARRY_FORWARD_OUTSTANDING',
  'SUM_TOO_LARGE',
  'APPROPRIATION_MISSING',
  'APPROPRIATION_ALREADY_APPROVED',
  'OWN_PROPOSAL_APPROVED',
]);
/** Optional fields that may be refused for being absent, and those of the proposal that an approval repeats. */
const OF_THE_PROPOSAL = [
  'people',
  'days',
  'voucherRow',
  'documentNo',
  'approvalNo',
  'reception',
  'items',
  'amountFen',
  'procurementFen',
  'row',
  'month',
  'voucherMonth',
];

describeRefusals(inputRefusals);

describe('the catalogue of refusals', () => {
  it('holds no code that nothing produces', () => {
    expect([...new Set(refusalCases.map(({ code }) => code))].sort()).toEqual(
      Object.keys(budgetErrors).sort(),
    );
  });

  it.each(Object.entries(budgetErrors))(
    'says %s in Chinese and in English with the same facts',
    (_, refusal) => {
      const facts = (text: string) => new Set(text.match(/\{\w+\}/g));
      const inOneLanguage = /(Zh|En)\}$/;
      const shared = (text: string) => [...facts(text)].filter((fact) => !inOneLanguage.test(fact)).sort();
      expect(refusal.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(shared(refusal.zh)).toEqual(shared(refusal.en));
    },
  );

  it.each(Object.entries(budgetErrors))('says the amounts of %s in 万元', (_, { zh, en }) => {
    for (const text of [zh, en]) expect(text).not.toMatch(/Fen\}(?! 万元)/);
  });

  it.each(refusalCases)('leaves no gap in the text of $code ($claim)', ({ refused }) => {
    const { zh, en } = refusalOf(refused);
    expect(zh).not.toMatch(/[{}—]|undefined|NaN/);
    expect(en).not.toMatch(/[{}—]|undefined|NaN/);
  });

  it.each(refusalCases.filter(({ code }) => !OF_THE_YEAR.has(code)))(
    'names the field that $code is about ($claim)',
    ({ refused }) => {
      const [field = ''] = refusalOf(refused).field?.split('.') ?? [];
      expect([...Object.keys(refused.command), ...OF_THE_PROPOSAL]).toContain(field);
    },
  );
});
