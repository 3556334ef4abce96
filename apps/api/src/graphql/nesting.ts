import { RequestError } from '../errors/request-error';
import { LIMITS } from './limits';

/** A request. Over HTTP GET all parts are text. */
export interface Sent {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** The reason for refusing it unparsed: every visitor recurses once for each bracket. */
export function nestedTooDeep(sent: Sent): RequestError | undefined {
  const field = (['query', 'variables', 'extensions'] as const).find((part) => {
    const value = sent[part];
    return typeof value === 'string' ? isDeepText(value) : isDeepValue(value);
  });
  return field && new RequestError('NESTED_TOO_DEEP', { field, atMost: LIMITS.nesting });
}

/** Where what begins with a mark ends; backslashes take what follows them along. */
const ENDS = { '"""': /\\"""|"""/g, '"': /\\[^]|["\n\r]/g, '#': /[\n\r]/g } as const;

/** In GraphQL or JSON, of which brackets in texts and comments are no part. */
function isDeepText(text: string): boolean {
  const marks = /"""|["#([{)\]}]/g;
  let depth = 0;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === '"""' || mark === '"' || mark === '#')
      marks.lastIndex = endOf(ENDS[mark], text, marks.lastIndex);
    else depth += '([{'.includes(mark) ? 1 : -1;
    if (depth > LIMITS.nesting) return true;
  }
  return false;
}

function endOf(ending: RegExp, text: string, from: number): number {
  ending.lastIndex = from;
  let found = ending.exec(text);
  while (found?.[0].startsWith('\\') === true) found = ending.exec(text);
  return found ? ending.lastIndex : text.length;
}

/** In a value of JSON. */
function isDeepValue(value: unknown): boolean {
  let level = within([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= LIMITS.nesting) return true;
    level = level.flatMap((holder) => within(Object.values(holder)));
  }
  return false;
}

function within(values: readonly unknown[]): object[] {
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}
