/** For programs: exact values, positions and fractions as text, control characters escaped. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(
    value,
    (_, entry: unknown) => (typeof entry === 'bigint' ? entry.toString() : entry),
    2,
  );
  return json.replaceAll(/[\p{Cf}\u007F-\u009F\u2028\u2029]/gu, escaped);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
