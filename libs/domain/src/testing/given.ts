import { foldEvents, type Decider, type EventOf } from '../decider';
import { DomainError } from '../domain-error';

/** The result of a command: its events, or the code of the refusal. Plain data, for comparison with `toEqual`. */
export type Outcome<M> = { readonly yields: readonly EventOf<M>[] } | { readonly refuses: string };

export interface Given<Command, M> {
  readonly when: (command: Command, actor?: string) => Outcome<M>;
}

/**
 * `const given = givenOf(budgetDecider)`, then
 * `expect(given(opened, appropriated).when(spend)).toEqual(yields(spent))` or `.toEqual(refuses('LINE_OVERDRAWN'))`.
 */
export function givenOf<State, Command, M>(
  decider: Decider<State, Command, M>,
): (...history: readonly EventOf<M>[]) => Given<Command, M> {
  return (...history) => ({
    when: (command, actor = 'clerk') => {
      try {
        return { yields: decider.decide(command, foldEvents(decider, history), { actor }) };
      } catch (error) {
        if (error instanceof DomainError) return { refuses: error.code };
        throw error;
      }
    },
  });
}

export function yields<M>(...events: readonly EventOf<M>[]): Outcome<M> {
  return { yields: events };
}

/** The command's intent was already fulfilled. */
export const yieldsNothing = { yields: [] } as const;

export function refuses(code: string): { readonly refuses: string } {
  return { refuses: code };
}
