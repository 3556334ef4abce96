import { describe, expect, it } from '@jest/globals';
import { budgetErrors, type BudgetErrorCode } from '../budget/budget.errors';
import { breachRefusals } from './breach-refusals';
import { carriedOverRefusals } from './carried-over-refusals';
import { carryRefusals } from './carry-refusals';
import { formRefusals } from './form-refusals';
import { identityRefusals } from './identity-refusals';
import { dateRefusals } from './date-refusals';
import { lineRefusals } from './line-refusals';
import { meetingRefusals } from './meeting-refusals';
import { movementRefusals } from './movement-refusals';
import { overdraftRefusals } from './overdraft-refusals';
import { recoveryRefusals } from './recovery-refusals';
import { voucherRefusals } from './voucher-refusals';
import { yearRefusals } from './year-refusals';
import { actorOf, type Command } from './budget-year';
import { refuses } from './given';
import { given } from './given-budget';
import type { RefusalCase, Step } from './refusal-case';

/** Both sides of every boundary of a budget year. */
export const refusalCases: readonly RefusalCase[] = [
  ...yearRefusals,
  ...carryRefusals,
  ...carriedOverRefusals,
  ...identityRefusals,
  ...movementRefusals,
  ...formRefusals,
  ...lineRefusals,
  ...dateRefusals,
  ...breachRefusals,
  ...overdraftRefusals,
  ...voucherRefusals,
  ...recoveryRefusals,
  ...meetingRefusals,
];

/** Each refusal of one catalogue on both sides of its boundary, and in a year that records breaches. */
export function describeRefusals(errors: Readonly<Partial<Record<BudgetErrorCode, unknown>>>): void {
  const cases = refusalCases.filter(({ code }) => Object.hasOwn(errors, code));
  describe.each(cases)('$code: refuses $claim', ({ code, refused, accepted }) => {
    it('and says so with its code', () => {
      expect(outcomeOf(refused)).toEqual(refuses(code));
    });

    it('but not what stands at the boundary', () => {
      expect(outcomeOf(accepted)).toHaveProperty('yields');
    });
  });
  const opened = cases.filter(({ accepted }) => accepted.history.some(isOpening));
  if (opened.length > 0) describe.each(opened)('in record mode, $code ($claim)', inRecordMode);
}

function inRecordMode({ code, refused }: RefusalCase): void {
  it(budgetErrors[code].kind === 'breach' ? 'is stored on the event' : 'is refused all the same', () => {
    const outcome = outcomeOf({ ...refused, history: refused.history.map(recorded) });
    if (budgetErrors[code].kind === 'malformed') expect(outcome).toEqual(refuses(code));
    else expect(outcome).toMatchObject({ yields: [{ data: { breaches: expect.arrayContaining([code]) } }] });
  });
}

function outcomeOf({ history, command, actor = actorOf(command) }: Step) {
  return given(...history).when(command, actor);
}

function recorded(command: Command): Command {
  return isOpening(command) ? { ...command, mode: 'record' } : command;
}

function isOpening(command: Command): command is Extract<Command, { type: 'OpenYear' }> {
  return command.type === 'OpenYear';
}
