import type { IncomingHttpHeaders } from 'node:http';
import { isObject, sentDigest } from '../sent-digest';
import { LIMITS } from '../limits';
import { encodingOf } from './encoding';

/** A plain request of one operation. */
export interface Question {
  /** Everything of the request that its answer may depend on. */
  readonly key: string;
  /** The same without its variables; absent if the body says more than a document, an operation and variables. */
  readonly shape?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an answer may depend on besides the question: media types, the compression of its bytes, and what the asker may
 * currently see and ask. Queries use no actor, so people who may see the same get the same answer.
 */
export function headersRead(headers: IncomingHttpHeaders, asker: string): string {
  const { accept, origin } = headers;
  const encoding = encodingOf(headers['accept-encoding']);
  return JSON.stringify([headers['content-type'], accept, origin, encoding, asker]);
}

/**
 * The question in a body. Undefined if it is not a plain request with one operation; Express then reports what is
 * wrong.
 */
export function questionIn(body: Buffer, headers: string): Question | undefined {
  try {
    return asked(JSON.parse(body.toString()), headers);
  } catch {
    // No JSON, or nested more deeply than it may be.
    return undefined;
  }
}

function asked(body: unknown, headers: string): Question | undefined {
  if (!isObject(body)) return undefined;
  const by = sentDigest(body);
  // Written as no text can be, so that no text is taken for a digest.
  const { query, operationName, variables, ...others } = by ? { ...by.others, query: [by.digest] } : body;
  if (!by && typeof query !== 'string') return undefined;
  const [shape, given] = [headers + JSON.stringify([query, operationName]), variables ?? {}];
  const key = shape + JSON.stringify(sorted([given, others]));
  const isPlain = isObject(given) && Object.keys(others).length === 0 && isName(operationName);
  return isPlain ? { key, shape, variables: given } : { key, variables: {} };
}

function isName(operationName: unknown): boolean {
  return operationName === undefined || operationName === null || typeof operationName === 'string';
}

/** Gives the same value for every order of keys, so that variables are canonical. */
function sorted(value: unknown, room: number = LIMITS.nesting): unknown {
  if (room < 0) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return value.map((entry) => sorted(entry, room - 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner, room - 1)]));
}
