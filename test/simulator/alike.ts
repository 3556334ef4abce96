/** Whether two answers say the same: a field that is absent and one that is undefined do. */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return alikeLists(one, other);
  if (isMap(one) && isMap(other)) return alikeLists([...one], [...other]);
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].every((name) => alike(left.get(name), right.get(name)));
}

function alikeLists(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, i) => alike(item, other[i]));
}

function fieldsOf(value: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(value));
}

/** Also where it was made in another realm. */
function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return Object.prototype.toString.call(value) === '[object Map]';
}
