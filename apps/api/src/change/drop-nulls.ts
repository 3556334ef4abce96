/** Takes out what a caller sent as null, in place: to the domain it is the same as what was not sent at all. */
export function dropNulls(value: object): void {
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null) Reflect.deleteProperty(value, key);
    else if (typeof entry === 'object') dropNulls(entry);
  }
}
