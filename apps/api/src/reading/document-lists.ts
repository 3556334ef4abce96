import type { LedgerEvents } from '@ledger/answers';
import { AskAssets } from '@ledger/reader';
import { documentsOfType } from './events-of';
import {
  factsOfDocument,
  sumOf,
  type AcquiredAsset,
  type CarriedInto,
  type CarriedOut,
  type Recovered,
} from './facts-of-documents';
import { within, type In } from './nodes';
import type { ListOf } from './paging';
import { eventOfAsset, eventOfDocument, eventOfEntry, eventOfNextYear } from './recorded';
import type { EventEntry } from './year-view';

type Documented<Type extends keyof LedgerEvents> = In<
  LedgerEvents[Type] & { readonly event: In<EventEntry> }
>;

/** Lists of documents on money, of assets, and of what crosses the turn of the year. */
export const fundsArrivals: ListOf<Documented<'FundsArrived'>, object> = {
  name: 'FundsArrival',
  entries: (year) => documentsOfType(year, 'FundsArrived'),
  factsOf: factsOfDocument.arrival,
  recordOf: eventOfDocument,
  node: (_, arrival) => ({ ...arrival, totalFen: sumOf(arrival.items) }),
};

export const paymentPlans: ListOf<Documented<'PaymentPlanSet'>, object> = {
  name: 'PaymentPlanDocument',
  entries: (year) => documentsOfType(year, 'PaymentPlanSet'),
  factsOf: factsOfDocument.plan,
  recordOf: eventOfDocument,
  node: (_, plan) => plan,
};

export const interimAuthorities: ListOf<Documented<'InterimSpendingAuthorised'>, object> = {
  name: 'InterimAuthority',
  entries: (year) => documentsOfType(year, 'InterimSpendingAuthorised'),
  factsOf: factsOfDocument.interim,
  recordOf: eventOfDocument,
  node: (_, interim) => interim,
};

export const assets: ListOf<AcquiredAsset, In<AcquiredAsset>> = {
  name: 'Asset',
  entries: async (year) => (await year.reading.ask(new AskAssets(year.point))).assets,
  factsOf: factsOfDocument.asset,
  recordOf: eventOfAsset,
  node: within,
};

export const carriedOut: ListOf<CarriedOut, In<CarriedOut>> = {
  name: 'CarriedOut',
  entries: async (year) => (await year.carryForward()).out,
  factsOf: factsOfDocument.carriedOut,
  recordOf: eventOfEntry,
  node: within,
};

export const carriedInto: ListOf<CarriedInto, In<CarriedInto>> = {
  name: 'CarriedInto',
  entries: async (year) => (await year.carryForward()).in,
  factsOf: factsOfDocument.carriedInto,
  recordOf: eventOfEntry,
  node: within,
};

export const recovered: ListOf<Recovered, In<Recovered>> = {
  name: 'RecoveredSpending',
  entries: async (year) => (await year.carryForward()).recovered,
  factsOf: factsOfDocument.recovered,
  recordOf: eventOfEntry,
  node: within,
};

export const recoveredNextYear: ListOf<Recovered, In<Recovered>> = {
  ...recovered,
  entries: async (year) => (await year.carryForward()).recoveredNextYear,
  recordOf: eventOfNextYear,
};
