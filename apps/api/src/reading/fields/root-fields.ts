import type { NamedPoint, UnitYear } from '@ledger/answers';
import {
  builtInRuleSets,
  findCode,
  findRuleSet,
  listCodes,
  unitStream,
  type ClassifiedCode,
  type CodeTable,
  type Rate,
} from '@ledger/domain';
import { percentText } from '@ledger/domain';
import { basisOfCursor, pageOf, type Page } from '../../graphql/connection';
import type { Resolvers } from '../../shapes/wire';
import { mayNow } from '../../access/sight';
import { factsOf } from '../facts-of';
import { undefinedBecause, unitAsked } from '../money';
import { narrowed, type Narrowing } from '../narrowed';
import { events } from '../lists';
import { nodeOf } from '../node-of';
import { unitId } from '../node-id';
import { listed } from '../paging';
import { pointIn } from '../point-in';
import { unitStandings } from '../unit-standings';
import {
  factsOfUnit,
  streamOf,
  succeededBy,
  succeeds,
  unitNode,
  unitNodes,
  withdrawnSuccessions,
  type SuccessionNode,
  type UnitNode,
} from '../units';
import type { Reading } from '../reading';
import type { EventEntry, YearView } from '../year-view';
import { yearsPage } from '../years-page';

interface PointAsked extends NamedPoint {
  readonly minPosition?: bigint;
}

interface YearChange extends UnitYear {
  readonly after: bigint;
  readonly position: bigint;
}

type ListAsked = Page & Narrowing;

/** Where views begin: the point in time and the unit of money are settled here, once. */
export function rootFields(reading: Reading): Resolvers {
  const { watch } = reading;
  return {
    Query: {
      ...yearsAsked(reading),
      unit: (_: unknown, { unitCode, ...at }: NamedPoint & { readonly unitCode: string }) =>
        unitNode(reading, unitCode, reading.unitPoint(pointIn(at), unitCode)),
      units: (_: unknown, args: NamedPoint & ListAsked) =>
        unitsPage(unitNodes(reading, reading.unitPoint(pointIn(args))), args),
      code: async (_: unknown, asked: CodesAsked & { readonly code: string }) => {
        const scope = await scopeOf(reading, asked);
        return codeOf(findCode(scope, asked.table, asked.code), scope);
      },
      codes: async (_: unknown, asked: CodesAsked & ListAsked, request) => {
        const scope = await scopeOf(reading, asked);
        const entries = narrowed('Code', listCodes(scope, asked.table), {
          ...asked,
          factsOf: factsOf.code,
          moneyUnit: unitAsked(request.context, request.info),
        });
        return pageOf(entries, asked, { basis: 'codes', nodeOf: (entry) => codeOf(entry, scope) });
      },
      ruleSet: (_: unknown, { id }: { readonly id: string }) => findRuleSet(id),
      ruleSets: (_: unknown, page: Page) =>
        pageOf(builtInRuleSets, page, { basis: 'rule-sets', nodeOf: (ruleSet) => ruleSet }),
      node: (_: unknown, { id }: { readonly id: string }) => nodeOf(reading, id),
    },
    Basis: { freshness: () => watch.freshness },
    BudgetYearChange: {
      events: (change: YearChange, args: ListAsked, request) => {
        const { after, position } = change;
        const isAdded = (event: EventEntry) => event.position > after && event.position <= position;
        const added = events(async (year) => (await year.events()).all.filter(isAdded));
        return listed(reading.year(change), added, { args, ...request });
      },
      budgetYear: (change: YearChange) => reading.year(change),
    },
    Unit: unitFields(reading),
    UnitSuccession: successionFields(reading),
    Rate: RATE,
    Share: RATE,
  };
}

/** The years of one unit and of all, once the reader is where the asker says it must be. */
function yearsAsked(reading: Reading) {
  const reached = async ({ minPosition }: PointAsked) => {
    if (minPosition !== undefined) await reading.reach(minPosition);
  };
  return {
    budgetYear: async (_: unknown, args: PointAsked & UnitYear) => {
      await reached(args);
      return reading.year(args, pointIn(args));
    },
    budgetYears: async (_: unknown, args: PointAsked & ListAsked & { readonly fiscalYear: number }) => {
      await reached(args);
      const at = pointIn(args);
      // A later page shows the point of the first one, and calls what it shows by the same ids.
      const shown = args.after === undefined ? at : { basis: basisOfCursor(args.after) };
      return yearsPage(reading, { ...args, points: reading.pointsOf(args.fiscalYear, shown), at });
    },
    unitStandings: async (_: unknown, args: PointAsked & { readonly fiscalYear: number }) => {
      await reached(args);
      const at = pointIn(args);
      return unitStandings(reading, reading.pointsOf(args.fiscalYear, at), at);
    },
  };
}

const RATE = {
  percent: (rate: Rate) => percentText(rate),
  numerator: (rate: Rate) => (rate.defined ? String(rate.numerator) : undefined),
  denominator: (rate: Rate) => (rate.defined ? String(rate.denominator) : undefined),
  undefinedBecause: (rate: Rate) => (rate.defined ? undefined : undefinedBecause(rate.reason)),
};

function unitFields(reading: Reading): Resolvers[string] {
  return {
    id: ({ unitCode, at }: UnitNode) => unitId(unitCode, at),
    registeredOn: ({ occurredOn }: UnitNode) => occurredOn,
    parent: ({ parentCode, ...point }: UnitNode) =>
      parentCode === undefined ? undefined : unitNode(reading, parentCode, point),
    children: ({ unitCode, ...point }: UnitNode, args: ListAsked) =>
      unitsPage(
        unitNodes(reading, point).filter(({ parentCode }) => parentCode === unitCode),
        args,
      ),
    budgetYear: ({ unitCode, fiscalYears }: UnitNode, args: NamedPoint & { readonly fiscalYear: number }) =>
      fiscalYears.includes(args.fiscalYear) && mayNow(['figures'], unitCode)
        ? reading.year({ unitCode, fiscalYear: args.fiscalYear }, pointIn(args))
        : undefined,
    succeededBy,
    succeeds,
    withdrawnSuccessions,
    stream: ({ unitCode }: UnitNode) => streamOf(reading, 'unit', unitStream(unitCode)),
  };
}

function successionFields(reading: Reading): Resolvers[string] {
  return {
    from: ({ occurredOn }: SuccessionNode) => occurredOn,
    predecessor: ({ predecessorCode, ...point }: SuccessionNode) => unitNode(reading, predecessorCode, point),
    successors: ({ successorCodes, ...point }: SuccessionNode) =>
      successorCodes.flatMap((code) => unitNode(reading, code, point) ?? []),
  };
}

/** A registration cannot be withdrawn and units are ordered by code, so an offset is stable without a basis. */
function unitsPage(units: readonly UnitNode[], args: ListAsked) {
  const kept = narrowed('Unit', units, { ...args, factsOf: factsOfUnit, moneyUnit: 'WAN_YUAN' });
  return pageOf(kept, args, { basis: 'units', nodeOf: (unit) => unit });
}

interface CodesAsked {
  readonly table: CodeTable;
  readonly fiscalYear: number;
  readonly unitCode?: string;
}

async function scopeOf(reading: Reading, { unitCode, fiscalYear }: CodesAsked) {
  if (unitCode === undefined) return { fiscalYear, declared: new Map<string, never>() };
  return reading.year({ unitCode, fiscalYear }).scope();
}

function codeOf(entry: ClassifiedCode | undefined, scope: Awaited<ReturnType<YearView['scope']>>) {
  return entry && { table: entry.table, code: entry.code, year: { scope: () => Promise.resolve(scope) } };
}
