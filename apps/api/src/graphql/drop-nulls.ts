/** Takes out what a caller sent as null, in place: to the domain it is the same as what was not sent at all. */
export function dropNulls(value: object): void {
  const entries: [string, unknown][] = Object.entries(value);
  for (const [key, entry] of entries) {
    if (entry === null) Reflect.deleteProperty(value, key);
    else if (typeof entry === 'object') dropNulls(entry);
  }
}
