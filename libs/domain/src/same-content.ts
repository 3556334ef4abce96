import { sameName } from './names';

/** Texts that are no names: project codes, and lines made of them, tell capitals apart. */
const CODES = /^(line|code|parent|value|.+Codes?)$/;

/**
 * Whether two values say the same: texts are compared as people read them, absent and undefined count as equal, the order
 * of keys does not matter. This is how a decider recognises that a command's intent already holds.
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
