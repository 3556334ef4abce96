import type { CalendarDate } from '../calendar';
import type { DecideContext, DecisionTable } from '../decider';
import { requireDate, requireTexts } from '../refusals';
import { refuse } from './access.errors';
import type { AccessEvent, AccessEvents, AccessState, Decided } from './access.facts';
import { isAdministrator, requirePerson } from './access.rules';
import { isSameSubject, nameOf, type Person } from './person';

export interface SignOutEverywhere extends Decided {
  readonly type: 'SignOutEverywhere';
  readonly occurredOn: CalendarDate;
  readonly person: Person;
}

/** Sent by the door alone: only it opens cookies, and so knows whose session has this digest. */
export interface EndSession extends Decided {
  readonly type: 'EndSession';
  readonly occurredOn: CalendarDate;
  readonly sessionDigest: string;
  /** ISO instant. */
  readonly endsAt: string;
}

export interface SignOutCommands {
  SignOutEverywhere: SignOutEverywhere;
  EndSession: EndSession;
}

function signOutEverywhere(
  { type: _, today, ...data }: SignOutEverywhere,
  state: AccessState,
  context: DecideContext,
): readonly AccessEvent[] {
  const { occurredOn, person } = data;
  requireDate(occurredOn, 'occurredOn');
  requirePerson(person, 'person');
  const isOwn = context.person !== undefined && isSameSubject(context.person, person);
  if (!isOwn && !isAdministrator(state, context, { on: 'every unit', today }))
    refuse('SIGN_OUT_OF_OTHERS', { person: nameOf(person) });
  return [{ type: 'SignedOutEverywhere', data }];
}

/** The state keeps no sessions, so a second one is a fact too; the digest is the idempotency key of the command. */
function endSession({ type: _, today: _today, ...data }: EndSession): readonly AccessEvent[] {
  const { occurredOn, sessionDigest, endsAt } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ sessionDigest, endsAt });
  return [{ type: 'SessionEnded', data }];
}

export const signOutDecisions: DecisionTable<AccessState, SignOutCommands, AccessEvents> = {
  SignOutEverywhere: signOutEverywhere,
  EndSession: endSession,
};
