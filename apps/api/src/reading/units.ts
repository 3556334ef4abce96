import type { LedgerReader } from '@ledger/reader';
import type { NamedPoint, PointInTime } from '@ledger/answers';
import type { StreamKind, Succession } from '@ledger/domain';
import { mayNow } from '../access/sight';
import type { Facts } from './narrowed';
import type { Source, YearView } from './year-view';

type KnownUnit = NonNullable<ReturnType<LedgerReader['catalogue']['unitAt']>>;

/** Which point a unit is asked at, and how the asker named it: it makes the id. */
export interface UnitPoint {
  readonly point: PointInTime;
  readonly at: NamedPoint;
}

/** A unit as it was registered, with its name of the point. */
export interface UnitNode extends KnownUnit, UnitPoint {
  readonly reading: Source;
  readonly fiscalYears: readonly number[];
}

/** Undefined where none was registered under the code by then, or the asker may not know of it. */
export function unitNode(reading: Source, unitCode: string, { point, at }: UnitPoint): UnitNode | undefined {
  const rights = reading.pastIn(at) === undefined ? [] : ['past' as const];
  if (!mayNow(['register'], unitCode) || rights.some((right) => !mayNow([right], unitCode))) return undefined;
  const { catalogue } = reading.reader;
  const known = catalogue.unitAt(unitCode, point);
  if (!known) return undefined;
  return { ...known, point, at, reading, fiscalYears: catalogue.fiscalYearsOf(unitCode) };
}

/** The unit of a year, by its name of the year's point. */
export function unitOfYear({ reading, unitCode, point, at }: YearView): UnitNode | undefined {
  const named = at.basis === undefined ? { asOf: point.asOf, ...at } : at;
  return unitNode(reading, unitCode, { point, at: named });
}

/** Every registered unit that the asker may know of, by code. */
export function unitNodes(reading: Source, point: UnitPoint): readonly UnitNode[] {
  const { catalogue } = reading.reader;
  return catalogue.unitCodes().flatMap((unitCode) => unitNode(reading, unitCode, point) ?? []);
}

/** That one unit was followed by others, with the point at which that is told. */
export interface SuccessionNode extends Succession, UnitPoint {
  readonly predecessorCode: string;
}

/** What became of the unit, by day. */
export function succeededBy(unit: UnitNode): readonly SuccessionNode[] {
  return successionNodes(unit).filter(({ withdrawnBecause }) => withdrawnBecause === undefined);
}

/** What was withdrawn of that, by day. */
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

/** A search finds a unit by the names that it had before, too. */
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
