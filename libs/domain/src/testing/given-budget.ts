import { budgetDecider } from '../budget/budget';
import { after, type Command } from './budget-year';
import { givenOf } from './given';

/** Events of a budget year, then a command. */
export const givenEvents = givenOf(budgetDecider);

/** The same, with the commands that led there. */
export const given = (...history: readonly Command[]) => givenEvents(...after(...history));
