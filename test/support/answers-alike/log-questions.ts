import type { YearQuestion } from './questions';

const MARK =
  'assumed { events wholly firstOn lastOn text { zh en } assumptions { why events firstOn lastOn } }';

/** Questions of the log, of what is assumed, and of what is to be done. */
export const LOG_QUESTIONS: readonly YearQuestion[] = [
  {
    args: ['events'],
    asked: `events(first: 1000) { entries: nodes { eventId streamId position type title { zh en } occurredOn recordedAt actor late summary { zh en } breaches { code } } }`,
    at: 'events',
  },
  {
    args: ['provenance'],
    asked: `provenance { events kinds { kind name { zh en } events partlyAssumed } ${MARK} answers { answer name { zh en } ${MARK} } }`,
    at: 'provenance',
  },
  {
    args: ['known'],
    asked: `withoutAssumed { figures(first: 1000) { nodes { label { zh en } unit value standing reason { zh en } printedOn } } ${MARK}
      contradictions(first: 100) { nodes { statementId label } } }`,
    at: 'withoutAssumed',
  },
  {
    args: ['todo'],
    asked: `todo { items(first: 500) { nodes { kind text { zh en } remedy { zh en } line { key } adjustmentId indicatorId } } byKind { kind name { zh en } count } }`,
    at: 'todo',
  },
  {
    args: ['policy-texts'],
    asked: `policyTexts(first: 500) { texts: nodes { eventId occurredOn title documentNo issuer rules inForce endsOn } }`,
    at: 'policyTexts',
  },
];
