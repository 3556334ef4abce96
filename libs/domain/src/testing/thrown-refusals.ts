import { budgetDecider } from '../budget/budget';
import { foldEvents } from '../decider';
import { DomainError } from '../domain-error';
import { refusalCases } from './budget-refusals';
import { actorOf, after, type Command } from './budget-year';
import type { RefusalCase, Step } from './refusal-case';

/** A refusal of a budget with the details that its decision gives it. */
export interface ThrownRefusal extends Pick<RefusalCase, 'code' | 'claim'> {
  readonly command: Command['type'];
  readonly error: DomainError;
}

/** Every code of a budget, with every case that leads to it. */
export function thrownRefusals(): readonly ThrownRefusal[] {
  return refusalCases.map(({ code, claim, refused }) => {
    return { code, claim, command: refused.command.type, error: refusalOf(refused) };
  });
}

export function refusalOf({ history, command, actor = actorOf(command) }: Step): DomainError {
  const state = foldEvents(budgetDecider, after(...history));
  try {
    budgetDecider.decide(command, state, { actor });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('not refused');
}
