import {
  listCodes,
  type AmountMeasure,
  type Book,
  type ComputedFigure,
  type LineFilter,
  type ThreePublicKind,
} from '@ledger/domain';
import type { PaperFacts } from '../text/paper-facts';

/** Why the ledger is not asked for a figure. */
export type NotComputed =
  /** The figure was not understood, or it is a rate, a share or a change. */
  | 'NOT_UNDERSTOOD'
  /** The figure is a revenue. A budget ledger has no revenues. */
  | 'NO_REVENUES'
  /** The figure is a 总计 that includes balances carried over. */
  | 'WITH_BALANCES'
  | 'OTHER_YEAR'
  /** The figure is a 预算数, and nothing says whether it is the year-start or the adjusted budget. */
  | 'STATE_UNKNOWN';

export function isNotComputed(found: readonly ComputedFigure[] | NotComputed): found is NotComputed {
  return typeof found === 'string';
}

const FISCAL: readonly Book[] = ['general', 'fund', 'capital'];
const BOOKS: Readonly<Record<string, readonly (Book | undefined)[]>> = {
  EXPENDITURE: [undefined],
  FISCAL,
  GENERAL: ['general'],
  GOV_FUND: ['fund'],
  CAPITAL: ['capital'],
};
const CLASSES: Readonly<Record<string, Pick<LineFilter, 'class'>>> = {
  TOTAL: {},
  BASIC: { class: 'basic' },
  PROJECT: { class: 'project' },
};
const KINDS: Readonly<Record<string, readonly (ThreePublicKind | undefined)[]>> = {
  TOTAL: [undefined],
  ABROAD: ['overseas'],
  RECEPTION: ['reception'],
  PURCHASE: ['vehiclePurchase'],
  RUNNING: ['vehicleRunning'],
  VEHICLES: ['vehiclePurchase', 'vehicleRunning'],
};
const KIND_CODES: Readonly<Record<ThreePublicKind, readonly string[]>> = {
  overseas: ['30212'],
  reception: ['30217'],
  vehicleRunning: ['30231'],
  vehiclePurchase: ['31013', '30913'],
};
const EXECUTED: Readonly<Record<string, Pick<LineFilter, 'book'>>> = {
  TOTAL: {},
  GENERAL: { book: 'general' },
  GOV_FUND: { book: 'fund' },
  CAPITAL: { book: 'capital' },
  INSURANCE: { book: 'insurance' },
};
const STAFF: Readonly<Record<string, ComputedFigure>> = {
  FILLED: { measure: 'staff-filled' },
  AUTHORISED: { measure: 'staff-authorised' },
};
const STATE = /\/(INITIAL|BUDGET|ADJUSTED|FINAL|LAST_YEAR|\d{4})$/u;

/** The figures of the ledger whose sum is this concept. */
export function computedBy(concept: string, facts: PaperFacts): readonly ComputedFigure[] | NotComputed {
  const { plain, states } = statesOf(concept);
  const [scope = '', item = '', measure = ''] = plain.split('/');
  if (scope === 'INCOME' || scope === 'INCOME_FISCAL') return 'NO_REVENUES';
  if (item === 'GRAND') return 'WITH_BALANCES';
  const own = measureFor(states, facts);
  if (own === 'OTHER_YEAR' || own === 'STATE_UNKNOWN') return own;
  switch (scope) {
    case 'STAFF':
      return orNotUnderstood(STAFF[item]);
    case 'EXECUTED':
      return EXECUTED[item] ? [{ measure: own, where: EXECUTED[item] }] : 'NOT_UNDERSTOOD';
    case 'BASIC':
      return ofLines([undefined], { class: 'basic', ...economicOf(item, facts) }, own);
    case 'THREE_PUBLIC':
      return threePublic(item, own);
    default:
      return ofTable({ scope, item, measure }, own, facts);
  }
}

function statesOf(concept: string): { readonly plain: string; readonly states: readonly string[] } {
  const state = STATE.exec(concept)?.[1];
  if (state === undefined) return { plain: concept, states: [] };
  const above = statesOf(concept.slice(0, -state.length - 1));
  return { plain: above.plain, states: [...above.states, state] };
}

type OwnMeasure = Extract<AmountMeasure, 'initial' | 'adjusted' | 'executed'>;

/**
 * Which amount of the ledger a paper's own amounts are: approved at the start of the year in a budget, spent in any
 * other paper.
 */
function measureFor(
  states: readonly string[],
  { kind, year }: PaperFacts,
): OwnMeasure | 'OTHER_YEAR' | 'STATE_UNKNOWN' {
  if (states.some((state) => state === 'LAST_YEAR' || (/^\d{4}$/u.test(state) && state !== String(year))))
    return 'OTHER_YEAR';
  if (states.includes('INITIAL')) return 'initial';
  if (states.includes('ADJUSTED')) return 'adjusted';
  if (states.includes('BUDGET')) return kind === 'BUDGET' ? 'initial' : 'STATE_UNKNOWN';
  // An amount that a budget paper prints as spent is last year's.
  if (states.includes('FINAL')) return kind === 'BUDGET' ? 'OTHER_YEAR' : 'executed';
  return kind === 'BUDGET' ? 'initial' : 'executed';
}

function threePublic(item: string, measure: OwnMeasure): readonly ComputedFigure[] | NotComputed {
  const kinds = KINDS[item];
  if (!kinds) return 'NOT_UNDERSTOOD';
  if (measure === 'executed')
    return kinds.map((kind) => ({ measure: 'three-public', ...(kind !== undefined && { kind }) }));
  const economicCodes = kinds.flatMap((kind) =>
    kind === undefined ? Object.values(KIND_CODES).flat() : KIND_CODES[kind],
  );
  return ofLines(FISCAL, { economicCodes }, measure);
}

interface TableConcept {
  readonly scope: string;
  readonly item: string;
  readonly measure: string;
}

function ofTable(
  { scope, item, measure }: TableConcept,
  own: OwnMeasure,
  facts: PaperFacts,
): readonly ComputedFigure[] | NotComputed {
  const [books, ofClass] = [BOOKS[scope], CLASSES[measure]];
  const codes = codesOf(item, facts);
  return books && ofClass && codes ? ofLines(books, { ...ofClass, ...codes }, own) : 'NOT_UNDERSTOOD';
}

/** The lines that an item stands for: a code, the name of a 类, or a total of economic codes. */
function codesOf(item: string, facts: PaperFacts): LineFilter | undefined {
  if (item === 'TOTAL') return {};
  if (/^2\d{2,6}$/u.test(item)) return { functionalCodes: [item] };
  if (/^3\d{2,4}$/u.test(item)) return { economicCodes: [item] };
  if (item === 'PERSONNEL' || item === 'OPERATING') return economicOf(item, facts);
  const code = listed('functional', facts).find(({ name }) => name === item)?.code;
  return code === undefined ? undefined : { functionalCodes: [code] };
}

const PERSONNEL = ['301', '303'];

/** 人员经费 are the 类 301 and 303. 公用经费 are the other 类. */
function economicOf(item: string, facts: PaperFacts): Pick<LineFilter, 'economicCodes'> {
  if (item === 'PERSONNEL') return { economicCodes: PERSONNEL };
  if (item !== 'OPERATING') return {};
  const others = listed('economic', facts).filter(({ code }) => !PERSONNEL.includes(code));
  return { economicCodes: others.map(({ code }) => code) };
}

function listed(table: 'functional' | 'economic', { year = 2100 }: PaperFacts) {
  return listCodes({ fiscalYear: year, declared: new Map() }, table).filter(({ code }) => code.length === 3);
}

function ofLines(
  books: readonly (Book | undefined)[],
  where: LineFilter,
  measure: OwnMeasure,
): readonly ComputedFigure[] {
  return books.map((book) => ({ measure, where: { ...where, ...(book !== undefined && { book }) } }));
}

function orNotUnderstood(figure: ComputedFigure | undefined): readonly ComputedFigure[] | NotComputed {
  return figure ? [figure] : 'NOT_UNDERSTOOD';
}
