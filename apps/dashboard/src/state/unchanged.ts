/** `before` if it equals `after`, so that nothing is drawn again. */
export function unchanged<Value>(before: Value | undefined, after: Value): Value {
  return before !== undefined && isSame(before, after) ? before : after;
}

/** As {@link unchanged}, item by item, and the list itself where all of its items stayed. */
export function unchangedItems<Item>(
  before: readonly Item[] | undefined,
  after: readonly Item[],
): readonly Item[] {
  if (before === undefined) return after;
  const items = after.map((item, index) => unchanged(before[index], item));
  const stayed = items.length === before.length && items.every((item, index) => item === before[index]);
  return stayed ? before : items;
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => isSame(left[name], right[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
