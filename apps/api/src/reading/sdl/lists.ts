import { PAGE_ARGUMENTS } from '../../shapes/sdl';
import { CRITERIA } from './criteria';

/** Arguments of a list that can be narrowed and ordered: a page of it, \`XFilter\` and \`XOrder\`. */
export function listOf(name: ListName): string {
  return `${PAGE_ARGUMENTS}
  "Filters the list. Fields that are omitted do not filter."
  filter: ${name}Filter
  "The order. Default: the order that the description of the list names."
  orderBy: ${name}Order`;
}

export const page = PAGE_ARGUMENTS;

export type Criterion = keyof typeof CRITERIA;

/** Where a criterion has a shorter name, because the list says the rest. */
const SHORT: Readonly<Partial<Record<Criterion, string>>> = {
  adjustmentKind: 'kind',
  codeLevel: 'level',
  codeStatus: 'status',
  eventType: 'type',
  indicatorLevel1: 'level1',
  problemState: 'state',
  proposalStatus: 'status',
  policySubject: 'rules',
  warningCode: 'code',
};

const RECORD = ['occurredOn', 'recordedAt', 'late', 'actor', 'assumed', 'provenance', 'search'] as const;
const FACT = [...RECORD, 'line', 'breached'] as const;
const CARRY = [...RECORD, 'line', 'amount', 'match'] as const;
const DOCUMENT = [...RECORD, 'line', 'amount', 'documentNo'] as const;
const HELD = [...RECORD, 'amount', 'voucherNo', 'breached'] as const;
const ORDER = ['OCCURRED_ON', 'RECORDED', 'AMOUNT'] as const;

/** Every list that can be narrowed, and by what its entries can be ordered. */
const LISTS = {
  Adjustment: [['proposalStatus', 'adjustmentKind', 'amount', ...FACT, 'documentNo'], ORDER],
  Asset: [
    [...RECORD, 'amount', 'voucherNo'],
    [...ORDER, 'NAME'],
  ],
  BudgetYear: [
    ['search', 'level', 'parentCode', 'mode', 'state'],
    ['UNIT_CODE', 'NAME'],
  ],
  CarriedInto: [[...CARRY, 'cancelled', 'fromYear'], ORDER],
  CarriedOut: [[...CARRY, 'breached', 'revoked'], ORDER],
  Code: [
    ['search', 'atOrBeneath', 'codeLevel', 'codeStatus'],
    ['CODE', 'NAME'],
  ],
  Commitment: [
    ['open', ...FACT, 'amount', 'supplier', 'fromYear'],
    [...ORDER, 'OPEN'],
  ],
  Document: [
    ['eventType', ...FACT],
    ['OCCURRED_ON', 'RECORDED', 'CODE'],
  ],
  Event: [
    ['eventType', ...FACT, 'documentNo', 'voucherNo'],
    ['RECORDED', 'OCCURRED_ON', 'AMOUNT'],
  ],
  FundsArrival: [DOCUMENT, ORDER],
  Indicator: [
    ['indicatorLevel1', 'lost', 'open', 'assumed', 'search'],
    ['WEIGHT', 'EARNED', 'LOST', 'OPEN'],
  ],
  InterimAuthority: [DOCUMENT, ORDER],
  Line: [
    ['book', 'class', 'function', 'project', 'economic', 'overdrawn', 'notBegun', 'assumed', 'search'],
    ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED', 'AVAILABLE'],
  ],
  Meeting: [HELD, [...ORDER, 'PEOPLE']],
  PaymentPlanDocument: [DOCUMENT, ORDER],
  PolicyText: [
    ['policySubject', 'inForce', 'documentNo', ...RECORD],
    ['OCCURRED_ON', 'RECORDED', 'NAME'],
  ],
  Problem: [
    [
      ...['problemState', 'overdue', 'carried', 'fromYear', 'occurredOn', 'responsible'],
      ...['line', 'project', 'indicatorId', 'warning', 'assumed', 'search'],
    ],
    ['OCCURRED_ON', 'DUE'],
  ],
  Project: [
    ['notBegun', 'search'],
    ['CODE', 'INITIAL', 'ADJUSTED', 'EXECUTED', 'AVAILABLE'],
  ],
  RecoveredSpending: [[...RECORD, 'line', 'economic', 'amount', 'payer', 'fromYear'], ORDER],
  Training: [HELD, [...ORDER, 'PEOPLE']],
  Unit: [
    ['search', 'level', 'parentCode', 'region', 'fiscalYear'],
    ['UNIT_CODE', 'NAME'],
  ],
  Voucher: [['kind', ...FACT, 'amount', 'economic', 'payee', 'commitmentId', 'reception'], ORDER],
  Warning: [
    ['severity', 'warningCode', 'line', 'occurredOn', 'assumed', 'search'],
    ['SEVERITY', 'OCCURRED_ON'],
  ],
} as const satisfies Record<string, readonly [readonly Criterion[], readonly OrderKey[]]>;

export type ListName = keyof typeof LISTS;

export type OrderKey = keyof typeof ORDERS;

const ORDERS = {
  ADJUSTED: '全年预算数.',
  AMOUNT: 'Amount.',
  AVAILABLE: 'What is still available.',
  CODE: 'Its code or number.',
  DUE: 'First day by which an open measure is due.',
  EARNED: '得分.',
  EXECUTED: '执行数.',
  INITIAL: '年初预算数.',
  LOST: '扣分.',
  NAME: 'Its name.',
  OCCURRED_ON: 'Date in the books.',
  OPEN: 'Amount that is still open.',
  PEOPLE: 'How many people came.',
  RECORDED: 'The order of recording.',
  SEVERITY: 'Most severe first.',
  UNIT_CODE: '单位编码.',
  WEIGHT: '分值.',
} as const;

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
  const keys = orders.map((key) => `"${ORDERS[key]}"\n${key}`);
  return `
"What narrows a list of ${name}; all that is given must hold."
input ${name}Filter {
  ${fields.join('\n  ')}
}
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
