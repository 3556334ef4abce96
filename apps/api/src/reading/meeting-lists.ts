import type { Meeting, PolicyText, Training } from '@ledger/answers';
import { AskMeetings } from '@ledger/reader';
import type { Facts } from './narrowed';
import { within, type In } from './nodes';
import type { ListOf } from './paging';
import { perView } from './per-view';
import { policyTextsOf } from './policy-links';
import { eventOfEntry } from './recorded';
import type { YearView } from './year-view';

export const meetingsOf = perView(async (year: YearView) => year.reading.ask(new AskMeetings(year.point)));

export const meetings: ListOf<Meeting, In<Meeting>> = {
  name: 'Meeting',
  entries: async (year) => (await meetingsOf(year)).meetings,
  factsOf: (meeting) => factsOfHeld(meeting, meeting.meetingId),
  recordOf: eventOfEntry,
  node: within,
};

export const trainings: ListOf<Training, In<Training>> = {
  name: 'Training',
  entries: async (year) => (await meetingsOf(year)).trainings,
  factsOf: (training) => factsOfHeld(training, training.trainingId),
  recordOf: eventOfEntry,
  node: within,
};

export const policyTexts: ListOf<PolicyText, In<PolicyText>> = {
  name: 'PolicyText',
  entries: async (year) => (await policyTextsOf(year)).texts,
  factsOf: ({ occurredOn, title, documentNo, issuer, rules, inForce }) => ({
    occurredOn,
    texts: [title, documentNo, issuer],
    is: { documentNo, inForce, policySubject: rules },
    OCCURRED_ON: occurredOn,
    NAME: title,
  }),
  recordOf: eventOfEntry,
  node: within,
};

function factsOfHeld(
  { occurredOn, subject, people, place, voucherNo, costFen, breaches }: Meeting | Training,
  heldId: string,
): Facts {
  return {
    occurredOn,
    ...(costFen !== undefined && { amountFen: costFen }),
    texts: [heldId, subject, place],
    is: { voucherNo, breached: breaches.length > 0 },
    OCCURRED_ON: occurredOn,
    AMOUNT: costFen,
    PEOPLE: people,
  };
}
