import type { BridgeGrouping, BridgePart, BridgeRow } from './bridge.types';

/** Contributions summed by a key, in the order in which the keys first appear: their sum stays the same. */
export function groupBridge(rows: readonly BridgeRow[], by: BridgeGrouping): readonly BridgePart[] {
  const sums = new Map<string, number>();
  const add = (key: string, contribution: number) => sums.set(key, (sums.get(key) ?? 0) + contribution);
  for (const row of rows) {
    if (by === 'indicator') for (const part of row.indicators) add(part.key, part.contribution);
    else if (row.contribution !== undefined) add(keyOf(row, by), row.contribution);
  }
  return [...sums].map(([key, contribution]) => ({ key, contribution }));
}

/** A row that speaks of several lines is a group of its own with others like it: its effect cannot be divided. */
function keyOf({ documentNo, voucherNo, title, lines, occurredOn }: BridgeRow, by: BridgeGrouping): string {
  if (by === 'month') return occurredOn.slice(0, 7);
  if (by === 'line') return lines.length === 0 ? '—' : lines.join(' + ');
  return documentNo ?? voucherNo ?? title.zh;
}
