import { PAGE_ARGUMENTS } from '../../shapes/sdl';
import { CRITERIA } from './criteria';
import { LISTS, ORDERS, type Criterion, type ListName, type OrderKey } from './list-kinds';

/** Arguments of a list that can be narrowed and ordered: a page of it, \`XFilter\` and \`XOrder\`. */
export function listOf(name: ListName): string {
  const narrowing = `${PAGE_ARGUMENTS}
  "Filters the list. Fields that are omitted do not filter."
  filter: ${name}Filter`;
  if (LISTS[name][1].length === 0) return narrowing;
  return `${narrowing}
  "The order. Default: the order that the description of the list names."
  orderBy: ${name}Order`;
}

export const page = PAGE_ARGUMENTS;

/** Where a criterion has a shorter name, because the list says the rest. */
const SHORT: Readonly<Partial<Record<Criterion, string>>> = {
  adjustmentKind: 'kind',
  codeLevel: 'level',
  codeStatus: 'status',
  eventType: 'type',
  grantState: 'state',
  indicatorLevel1: 'level1',
  knownStanding: 'standing',
  lossKind: 'kind',
  problemState: 'state',
  proposalStatus: 'status',
  policySubject: 'rules',
  stepKind: 'kind',
  todoKind: 'kind',
  warningCode: 'code',
};

/** The name under which a client gives the criterion. */
export function argumentOf(criterion: Criterion): string {
  return SHORT[criterion] ?? criterion;
}

/** What a list can be narrowed by. */
export function criteriaOf(name: ListName): readonly Criterion[] {
  return LISTS[name][0];
}

export const LISTS_SDL = `
"A range of days, both ends inclusive. Omit an end to leave it open."
input DateRange {
  "First day."
  from: Date
  "Last day."
  until: Date
}
"A range of time, both ends inclusive. Omit an end to leave it open."
input InstantRange {
  "First instant."
  from: DateTime
  "Last instant."
  until: DateTime
}
"A range of amounts in the view’s unit of money, both ends inclusive. Omit an end to leave it open."
input DecimalRange {
  "Minimum."
  from: Decimal
  "Maximum."
  until: Decimal
}
"Direction of an order."
enum OrderDirection {
  "Smallest, earliest or first in the alphabet first."
  ASCENDING
  "Largest, latest or last first."
  DESCENDING
}
${Object.keys(LISTS).filter(isList).map(listSdl).join('\n')}
`;

function isList(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

function listSdl(name: ListName): string {
  const [criteria, orders] = LISTS[name];
  const fields = criteria.map((criterion) => {
    const [type, about] = CRITERIA[criterion];
    return `"${about.replaceAll('"', '\\"')}"\n${argumentOf(criterion)}: ${type}`;
  });
  const filter = `
"What narrows a list of ${name}; all that is given must hold."
input ${name}Filter {
  ${fields.join('\n  ')}
}`;
  return orders.length === 0 ? filter : `${filter}${orderSdl(name, orders)}`;
}

function orderSdl(name: ListName, orders: readonly OrderKey[]): string {
  const keys = orders.map((key) => `"${ORDERS[key]}"\n${key}`);
  return `
"What a list of ${name} can be ordered by."
enum ${name}OrderBy {
  ${keys.join('\n  ')}
}
"The order of a list of ${name}; entries that are equal keep the list’s own order."
input ${name}Order {
  "The key to order by."
  by: ${name}OrderBy!
  "Ascending or descending."
  direction: OrderDirection! = ASCENDING
}`;
}
