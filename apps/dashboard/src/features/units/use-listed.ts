import { useMemo } from 'react';
import { useUrlPart } from '../../time/use-url-part';
import { narrowedUnits, sortedUnits, UNIT_ORDERS, type Sorting, type UnitRow } from './units';

/** Filter and order of the list. They are in the URL, so that a link gives the same list. */
export interface Listed {
  readonly rows: readonly UnitRow[];
  readonly sorting: Sorting;
  /** Codes of units that stand side by side. */
  readonly compared: readonly string[];
}

export function useListed(all: readonly UnitRow[]): Listed {
  const { get } = useUrlPart();
  const [level, region, text = ''] = [get('level'), get('region'), get('find')];
  const by = UNIT_ORDERS.find((order) => order === get('sort')) ?? 'worst';
  const turned = get('turned') === 'yes';
  const beside = get('beside');
  const rows = useMemo(
    () => sortedUnits(narrowedUnits(all, { level, region, text }), { by, turned }),
    [all, level, region, text, by, turned],
  );
  const compared = useMemo(() => comparedIn(() => beside), [beside]);
  return { rows, sorting: { by, turned }, compared };
}

/** The units that stand side by side. */
export function comparedIn(get: (name: string) => string | undefined): readonly string[] {
  return (get('beside') ?? '').split(',').filter(Boolean);
}
