import { BREACH_NAMES, type LineNames } from '@ledger/answers';
import { SHAPES } from '../generated/shapes';
import type { FieldShape, ObjectShape } from '../shapes/shape';
import { basisOfCursor, pageOf, type Page } from '../graphql/connection';
import { narrowedWithin } from './inner-lists';
import { RequestError } from '../errors/request-error';
import { hundredthsOf, moneyOf, unitAsked } from './money';
import { lineNode, within, type LineNode } from './nodes';
import { ofView, paged, type ListArguments } from './paging';
import { RULED_TYPES } from './policy-links';
import type { Request } from '../shapes/wire';
import { isInnerList } from './sdl/inner-lists';
import { MARKED } from './sdl/provenance';
import { YearView } from './year-view';

type ValueOf = (value: unknown, parent: object, request: Request) => unknown;

/** Converts values of the answers to values of the schema; undefined if a value needs no conversion. */
export function valueOf({ name: field, type, property = '' }: FieldShape, on: string): ValueOf | undefined {
  const name = type.replaceAll(/[[\]!]/g, '');
  const node = /^(\w+)Connection$/.exec(name)?.[1];
  const place = `${on}.${field}`;
  if (node !== undefined) return (value, parent, request) => pageIn(value, { parent, node, place, request });
  const own = VALUES[name];
  if (own) return each(own);
  const table = name === 'Code' ? (property === 'functionalCode' ? 'functional' : 'economic') : undefined;
  if (table) return (code, parent) => ({ table, code, year: yearOf(parent) });
  const link = LINKS[name];
  if (link) return (value, parent) => linked(value, parent, link);
  return LINKED.has(name) ? (value, parent) => inView(value, yearOf(parent)) : undefined;
}

const VALUES: Readonly<Record<string, ValueOf>> = {
  Money: (fen, _, { context, info }) =>
    typeof fen === 'number' ? moneyOf(fen, unitAsked(context, info)) : undefined,
  Points: (hundredths) => hundredthsOf(hundredths, 'NO_RULE_SET'),
  FigureValue: (hundredths, parent) => hundredthsOf(hundredths, reasonOf(parent)),
  Breach: (code) => (isBreach(code) ? { code, text: BREACH_NAMES[code] } : code),
  Line: (key, parent) => (typeof key === 'string' ? lineNode(yearOf(parent), key, namesIn(parent)) : key),
};

/** Types whose values are made of what the object of the answer holds, without its view. */
export const OF_ITSELF: ReadonlySet<string> = new Set(['Money', 'Points', 'FigureValue', 'Breach']);

/** Names that an answer has beside the key of its line. */
function namesIn(parent: object): Partial<LineNode> {
  return 'names' in parent && isNames(parent.names) ? { names: parent.names } : {};
}

function isNames(names: unknown): names is LineNames {
  return typeof names === 'object' && names !== null && 'book' in names && 'class' in names;
}

type Follow = (year: YearView, key: string, parent: object) => Promise<object | undefined>;

/** The object behind a number or an id. */
const LINKS: Readonly<Record<string, Follow>> = {
  Adjustment: async (year, id) => (await year.adjustments()).of.get(id),
  Commitment: async (year, id) => (await year.commitments()).of.get(id),
  Document: async (year, no) => ((await year.documents()).of.has(no) ? { no } : undefined),
  Indicator: async (year, id) => (await year.indicators()).of.get(id),
  LedgerEvent: async (year, id) => (await year.eventsCalled())(id),
  Voucher: (year, no, parent) => year.voucherCalled({ voucherNo: no, ...rowAndMonthIn(parent) }),
};

const UNIONS = Object.entries(SHAPES).flatMap(([name, shape]) =>
  shape.kind === 'union' ? [[name, shape.members] as const] : [],
);

/** Types that contain links, directly or nested. Their values must know their view. */
const LINKED = linkedTypes();

function linkedTypes(): ReadonlySet<string> {
  const objects = Object.entries(SHAPES).filter(
    (entry): entry is [string, ObjectShape] => entry[1].kind === 'object',
  );
  const found = new Set<string>(['Line', 'Code', ...RULED_TYPES, ...MARKED, ...Object.keys(LINKS)]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [name, { fields }] of objects) {
      if (
        fields.some(
          ({ type }) => found.has(type.replaceAll(/[[\]!]|Connection/g, '')) || type.includes('Connection'),
        )
      )
        found.add(name);
    }
    for (const [name, members] of UNIONS) if (members.some(({ type }) => found.has(type))) found.add(name);
  }
  return found;
}

/** Every value of a list. */
function each(value: ValueOf): ValueOf {
  return (found, parent, request) =>
    Array.isArray(found)
      ? found.map((one: unknown) => value(one, parent, request))
      : value(found, parent, request);
}

function linked(value: unknown, parent: object, follow: Follow): unknown {
  const year = yearOf(parent);
  if (Array.isArray(value))
    return Promise.all(value.map((one: unknown) => linked(one, parent, follow))).then(present);
  if (typeof value !== 'string') return inView(value, year);
  return follow(year, value, parent).then((found) => found && within(year, found));
}

/** The row of a voucher that an event names in addition to its number, and the month of the number. */
function rowAndMonthIn(parent: object): { readonly row?: number; readonly month?: number } {
  const [row, month] = [numberIn(parent, ['row', 'voucherRow']), numberIn(parent, ['month', 'voucherMonth'])];
  return { ...(row !== undefined && { row }), ...(month !== undefined && { month }) };
}

function numberIn(parent: object, names: readonly string[]): number | undefined {
  return names
    .map((name): unknown => Reflect.get(parent, name))
    .find((value): value is number => typeof value === 'number');
}

function present(found: readonly unknown[]): readonly unknown[] {
  return found.filter((one) => one !== undefined);
}

function inView(value: unknown, year: YearView): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inView(one, year));
  return typeof value === 'object' && value !== null ? within(year, value) : value;
}

interface Within {
  readonly parent: object;
  readonly node: string;
  readonly place: string;
  readonly request: Request;
}

/** The entries of a list that are on the page, narrowed if that was asked. Entries with links know their view. */
function pageIn(value: unknown, { parent, node, place, request }: Within): unknown {
  const year = yearOf(parent);
  const args = argumentsOf(request.args);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const figure: unknown = Reflect.get(parent, 'figure');
  assertSamePoint(year, args);
  const nodeOf = (entry: unknown) =>
    inView(figure === undefined ? entry : { ...(entry ?? {}), figure }, year);
  const inside = LINKED.has(node) || figure !== undefined;
  const pageOfAll = (all: readonly unknown[]) =>
    inside ? pageOf(all, args, ofView(year, nodeOf)) : paged(year, all, args);
  if (!isInnerList(place) || !(args.filter ?? args.orderBy)) return pageOfAll(entries);
  return narrowedWithin(place, entries, { year, args, request }).then(pageOfAll);
}

/**
 * A list within another answer is at the point of that answer. A page at another point would belong to another list.
 */
function assertSamePoint(year: YearView, { after }: Page): void {
  if (after === undefined || basisOfCursor(after) === year.token) return;
  const reason = '是另一时点的游标：请以第一页的 basis 重新查询整个视图';
  const reasonEn = 'is a cursor of another point: ask the whole view with `basis` of the first page';
  throw new RequestError('PAGE_INVALID', { field: 'after', reason, reasonEn });
}

function argumentsOf(args: unknown): ListArguments {
  const given: Partial<ListArguments> = typeof args === 'object' && args !== null ? args : {};
  return { ...given, first: given.first ?? 50 };
}

/** @throws TypeError if an answer has no view. */
function yearOf(parent: object): YearView {
  if ('year' in parent && parent.year instanceof YearView) return parent.year;
  throw new TypeError('an answer with links in it was given without its view');
}

function isBreach(code: unknown): code is keyof typeof BREACH_NAMES {
  return typeof code === 'string' && Object.hasOwn(BREACH_NAMES, code);
}

/** A rate has no value if the denominator is zero, a score has none without rules. */
function reasonOf(parent: object) {
  return String(Reflect.get(parent, 'figure')).includes('rate') ? 'ZERO_DENOMINATOR' : 'NO_RULE_SET';
}
