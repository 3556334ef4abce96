import { sameName } from './names';

/** Fields with codes, not names. Project codes, and lines made of them, are case-sensitive. */
const CODES = /^(line|code|parent|value|.+Codes?)$/;

/**
 * Whether two values mean the same. Texts are compared as people read them, absent equals undefined, and the order of
 * keys does not matter. A decider uses this to recognise that a command's intent is already fulfilled.
 */
export function sameContent(left: unknown, right: unknown, field = ''): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left === 'string' && typeof right === 'string')
    return !CODES.test(field) && sameName(left, right);
  if (!isContainer(left) || !isContainer(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [ours, theirs] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].every((key) =>
    sameContent(ours.get(key), theirs.get(key), Array.isArray(left) ? field : key),
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
