import { describe, expect, it } from '@jest/globals';
import { breachRefusals } from '../testing/breach-refusals';
import { actorOf, after, type Command } from '../testing/budget-year';
import { carryRefusals } from '../testing/carry-refusals';
import { formRefusals } from '../testing/form-refusals';
import { givenOf, refuses } from '../testing/given';
import { identityRefusals } from '../testing/identity-refusals';
import { dateRefusals } from '../testing/date-refusals';
import { lineRefusals } from '../testing/line-refusals';
import { movementRefusals } from '../testing/movement-refusals';
import { overdraftRefusals } from '../testing/overdraft-refusals';
import { recoveryRefusals } from '../testing/recovery-refusals';
import type { RefusalCase, Step } from '../testing/refusal-case';
import { voucherRefusals } from '../testing/voucher-refusals';
import { yearRefusals } from '../testing/year-refusals';
import { foldEvents } from '../decider';
import { DomainError } from '../domain-error';
import { budgetDecider } from './budget';
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

const given = givenOf(budgetDecider);
const cases: readonly RefusalCase[] = [
  ...yearRefusals,
  ...carryRefusals,
  ...identityRefusals,
  ...movementRefusals,
  ...formRefusals,
  ...lineRefusals,
  ...dateRefusals,
  ...breachRefusals,
  ...overdraftRefusals,
  ...voucherRefusals,
  ...recoveryRefusals,
];
const outcomeOf = ({ history, command, actor = actorOf(command) }: Step) => {
  return given(...after(...history)).when(command, actor);
};
const inRecordMode = (step: Step): Step => {
  const recorded = (command: Command): Command => {
    return command.type === 'OpenYear' ? { ...command, mode: 'record' } : command;
  };
  return { ...step, history: step.history.map(recorded) };
};

describe.each(cases)('$code: refuses $claim', ({ code, refused, accepted }) => {
  it('and says so with its code', () => {
    expect(outcomeOf(refused)).toEqual(refuses(code));
  });

  it('but not what stands at the boundary', () => {
    expect(outcomeOf(accepted)).toHaveProperty('yields');
  });
});

describe.each(cases.filter(({ accepted }) => accepted.history.some(isOpening)))(
  'in record mode, $code ($claim)',
  ({ code, refused }) => {
    it(budgetErrors[code].kind === 'breach' ? 'is stored on the event' : 'is refused all the same', () => {
      const outcome = outcomeOf(inRecordMode(refused));
      if (budgetErrors[code].kind === 'malformed') expect(outcome).toEqual(refuses(code));
      else
        expect(outcome).toMatchObject({ yields: [{ data: { breaches: expect.arrayContaining([code]) } }] });
    });
  },
);

describe('the catalogue of refusals', () => {
  it('holds no code that nothing produces', () => {
    expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(budgetErrors).sort());
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

  it.each(cases)('leaves no gap in the text of $code ($claim)', ({ refused }) => {
    const { zh, en } = refusalOf(refused);
    expect(zh).not.toMatch(/[{}—]|undefined|NaN/);
    expect(en).not.toMatch(/[{}—]|undefined|NaN/);
  });

  it.each(cases.filter(({ code }) => !OF_THE_YEAR.has(code)))(
    'names the field that $code is about ($claim)',
    ({ refused }) => {
      const [field = ''] = refusalOf(refused).field?.split('.') ?? [];
      expect([...Object.keys(refused.command), ...OF_THE_PROPOSAL]).toContain(field);
    },
  );
});

function isOpening({ type }: Command): boolean {
  return type === 'OpenYear';
}

function refusalOf({ history, command, actor = actorOf(command) }: Step): DomainError {
  const state = foldEvents(budgetDecider, after(...history));
  try {
    budgetDecider.decide(command, state, { actor });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('not refused');
}
