import { EventStoreError } from './event-store-error';

/** No real document nests deeper. Also stops at cycles. */
const DEPTH_LIMIT = 64;

/**
 * The JSON text of an object, which is stored byte for byte. @throws EventStoreError INVALID_ARGUMENT naming the path.
 */
export function jsonObjectText(value: unknown, path: string): string {
  if (!isPlainObject(value)) throw notJson(path, 'is no JSON object');
  // The path is built only if something is wrong, which is almost never the case.
  if (!isJson(value, DEPTH_LIMIT)) assertJson(value, path, DEPTH_LIMIT);
  return JSON.stringify(value);
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Comparing with Object.prototype would fail, because each realm has its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
  if (!isPlainObject(value)) return false;
  for (const key in value) if (value[key] !== undefined && !isJson(value[key], depth - 1)) return false;
  return true;
}

/** JSON.stringify silently drops or changes what it cannot write. A log must refuse it. */
function assertJson(value: unknown, path: string, depth: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notJson(path, `is ${value}`);
    return;
  }
  if (depth === 0) throw notJson(path, `lies more than ${DEPTH_LIMIT} levels deep`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) assertJson(value[i], `${path}[${i}]`, depth - 1);
    return;
  }
  if (!isPlainObject(value)) throw notJson(path, `is a ${typeof value} that JSON cannot hold`);
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member !== undefined) assertJson(member, `${path}.${key}`, depth - 1);
  }
}

function notJson(path: string, reason: string): EventStoreError {
  return new EventStoreError('INVALID_ARGUMENT', `${path} ${reason}; only plain JSON objects can be stored`);
}
