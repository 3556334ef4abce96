import type { LedgerReader } from '@ledger/reader';
import type { StreamKind } from '@ledger/domain';
import { mayNow } from '../access/sight';
import type { Facts } from './narrowed';
import type { Source } from './year-view';

type UnitRegistered = NonNullable<ReturnType<LedgerReader['catalogue']['registrationOf']>>;

/** A unit as it was registered. */
export interface UnitNode extends UnitRegistered {
  readonly reading: Source;
  readonly fiscalYears: readonly number[];
}

/** Undefined where none is registered under the code, or the asker may not know of it. */
export function unitNode(reading: Source, unitCode: string): UnitNode | undefined {
  if (!mayNow(['register'], unitCode)) return undefined;
  const { catalogue } = reading.reader;
  const registered = catalogue.registrationOf(unitCode);
  if (!registered) return undefined;
  return { ...registered, reading, fiscalYears: catalogue.fiscalYearsOf(unitCode) };
}

/** Every registered unit that the asker may know of, by code. */
export function unitNodes(reading: Source): readonly UnitNode[] {
  const { catalogue } = reading.reader;
  return catalogue.unitCodes().flatMap((unitCode) => unitNode(reading, unitCode) ?? []);
}

export function factsOfUnit({ unitCode, name, level, parentCode, region, fiscalYears }: UnitNode): Facts {
  return {
    texts: [unitCode, name],
    is: { level, parentCode, region, fiscalYear: fiscalYears },
    UNIT_CODE: unitCode,
    NAME: name,
  };
}

/** A stream with its version as far as this server has read. */
export function streamOf({ reader }: { readonly reader: LedgerReader }, kind: StreamKind, streamId: string) {
  return { streamId, kind, version: reader.catalogue.versionOf(streamId) };
}
