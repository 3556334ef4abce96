/** For machines: exact values, positions and fractions as text. */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_, entry: unknown) => (typeof entry === 'bigint' ? entry.toString() : entry),
    2,
  );
}
