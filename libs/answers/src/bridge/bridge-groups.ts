import type { BridgeGrouping, BridgePart, BridgeRow } from './bridge.types';

/** Contributions summed by a key, in the order in which the keys first appear: their sum stays the same. */
export function groupBridge(rows: readonly BridgeRow[], by: BridgeGrouping): readonly BridgePart[] {
  const sums = new Map<string, number>();
  const add = (key: string, contribution: number) => sums.set(key, (sums.get(key) ?? 0) + contribution);
  for (const row of rows) {
    const parts = by === 'indicator' ? row.indicators : by === 'line' ? row.byLine : [];
    for (const part of parts) add(part.key, part.contribution);
    if (parts.length === 0 && row.contribution) add(keyOf(row, by), row.contribution);
  }
  return [...sums].map(([key, contribution]) => ({ key, contribution }));
}

/**
 * What cannot be divided: of the score and of rates, a row that speaks of several lines is a group with others like it;
 * of all but the score, no indicator has a part.
 */
function keyOf({ documentNo, voucherNo, title, lines, occurredOn }: BridgeRow, by: BridgeGrouping): string {
  if (by === 'month') return occurredOn.slice(0, 7);
  if (by === 'indicator') return '—';
  if (by === 'line') return lines.length === 0 ? '—' : lines.join(' + ');
  return documentNo ?? voucherNo ?? title.zh;
}
