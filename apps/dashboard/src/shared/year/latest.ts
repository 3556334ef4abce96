/** Years of which something is kept: an officer moves between few. */
const KEPT = 6;

/** Puts a value as the latest of a map, which forgets the oldest when there are too many. */
export function putLatest<Value>(map: Map<string, Value>, name: string, value: Value): void {
  map.delete(name);
  map.set(name, value);
  for (const oldest of map.keys()) {
    if (map.size <= KEPT) break;
    map.delete(oldest);
  }
}
