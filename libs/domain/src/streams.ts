/** Stream names: `unit-<code>`, `budget-<code>-<year>`, `performance-<code>-<year>`. Unit codes contain no '-'. */
export type StreamKind = 'unit' | 'budget' | 'performance';

/** The stream of all access rights of the ledger. It belongs to no unit, so {@link parseStream} does not know it. */
export const ACCESS_STREAM = 'access';

export interface StreamAddress {
  readonly kind: StreamKind;
  readonly unitCode: string;
  /** Absent for a unit's own stream. */
  readonly fiscalYear?: number;
}

export function unitStream(unitCode: string): string {
  return `unit-${unitCode}`;
}

export function budgetStream(unitCode: string, fiscalYear: number): string {
  return `budget-${unitCode}-${fiscalYear}`;
}

export function performanceStream(unitCode: string, fiscalYear: number): string {
  return `performance-${unitCode}-${fiscalYear}`;
}

/** The parts of a stream name; undefined if it has another form. */
export function parseStream(streamId: string): StreamAddress | undefined {
  const unit = /^unit-([^-]+)$/.exec(streamId)?.[1];
  if (unit !== undefined) return { kind: 'unit', unitCode: unit };
  const [, kind, unitCode, year] = /^(budget|performance)-([^-]+)-(\d{4})$/.exec(streamId) ?? [];
  if ((kind !== 'budget' && kind !== 'performance') || unitCode === undefined) return undefined;
  return { kind, unitCode, fiscalYear: Number(year) };
}
