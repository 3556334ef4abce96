import type { LedgerReader } from '@ledger/reader';
import type { NamedPoint, PointInTime } from '@ledger/answers';
import type { StreamKind, Succession } from '@ledger/domain';
import { mayNow } from '../access/sight';
import type { Facts } from './narrowed';
import type { Source, YearView } from './year-view';

type KnownUnit = NonNullable<ReturnType<LedgerReader['catalogue']['unitAt']>>;

/** The point of a unit, and how the asker named it, which is part of the id. */
export interface UnitPoint {
  readonly point: PointInTime;
  readonly at: NamedPoint;
}

/** A unit as registered, with its name at the point. */
export interface UnitNode extends KnownUnit, UnitPoint {
  readonly reading: Source;
  readonly fiscalYears: readonly number[];
}

/** Undefined if no such unit was registered by then, or the asker may not see it. */
export function unitNode(reading: Source, unitCode: string, { point, at }: UnitPoint): UnitNode | undefined {
  const rights = reading.pastIn(at) === undefined ? [] : ['past' as const];
  if (!mayNow(['register'], unitCode) || rights.some((right) => !mayNow([right], unitCode))) return undefined;
  const { catalogue } = reading.reader;
  const known = catalogue.unitAt(unitCode, point);
  if (!known) return undefined;
  return { ...known, point, at, reading, fiscalYears: catalogue.fiscalYearsOf(unitCode) };
}

/** The unit of a year, with its name at the point of the year. */
export function unitOfYear({ reading, unitCode, point, at }: YearView): UnitNode | undefined {
  const named = at.basis === undefined ? { asOf: point.asOf, ...at } : at;
  return unitNode(reading, unitCode, { point, at: named });
}

/** All registered units that the asker may see, by code. */
export function unitNodes(reading: Source, point: UnitPoint): readonly UnitNode[] {
  const { catalogue } = reading.reader;
  return catalogue.unitCodes().flatMap((unitCode) => unitNode(reading, unitCode, point) ?? []);
}

/** A merger or split of a unit, and the point at which it is shown. */
export interface SuccessionNode extends Succession, UnitPoint {
  readonly predecessorCode: string;
}

/** Its mergers and splits, by day. */
export function succeededBy(unit: UnitNode): readonly SuccessionNode[] {
  return successionNodes(unit).filter(({ withdrawnBecause }) => withdrawnBecause === undefined);
}

/** The withdrawn ones, by day. */
export function withdrawnSuccessions(unit: UnitNode): readonly SuccessionNode[] {
  return successionNodes(unit).filter(({ withdrawnBecause }) => withdrawnBecause !== undefined);
}

function successionNodes({ unitCode, successions, point, at }: UnitNode): readonly SuccessionNode[] {
  return successions.map((one) => ({ ...one, predecessorCode: unitCode, point, at }));
}

/** The units that it succeeds, by day. A unit that continued after a split is not its own predecessor. */
export function succeeds({ reading, ...unit }: UnitNode): readonly SuccessionNode[] {
  return reading.reader.catalogue.predecessors
    .of(unit.unitCode)
    .filter((code) => code !== unit.unitCode)
    .flatMap((code) => unitNode(reading, code, unit) ?? [])
    .flatMap(succeededBy)
    .filter(({ successorCodes }) => successorCodes.includes(unit.unitCode))
    .sort((left, right) => (left.occurredOn < right.occurredOn ? -1 : 1));
}

/** A search also finds a unit by its earlier names. */
export function factsOfUnit({ unitCode, name, names, ...unit }: UnitNode): Facts {
  const { level, parentCode, region, fiscalYears } = unit;
  return {
    texts: [unitCode, ...names.map((one) => one.name)],
    is: { level, parentCode, region, fiscalYear: fiscalYears },
    UNIT_CODE: unitCode,
    NAME: name,
  };
}

/** A stream with its version as far as this server has read. */
export function streamOf({ reader }: { readonly reader: LedgerReader }, kind: StreamKind, streamId: string) {
  return { streamId, kind, version: reader.catalogue.versionOf(streamId) };
}
