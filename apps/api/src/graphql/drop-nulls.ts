/** Removes null values in place: for the domain, null is the same as absent. */
export function dropNulls(value: object): void {
  const entries: [string, unknown][] = Object.entries(value);
  for (const [key, entry] of entries) {
    if (entry === null) Reflect.deleteProperty(value, key);
    else if (typeof entry === 'object') dropNulls(entry);
  }
}
