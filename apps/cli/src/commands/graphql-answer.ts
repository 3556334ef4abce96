import type { ExitKind } from '../exit-codes';

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

/** Errors in the request, not in the ledger. */
const OF_THE_REQUEST = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BODY_TOO_LARGE',
  'DOCUMENT_TOO_LONG',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NESTED_TOO_DEEP',
  'OPERATION_RESOLUTION_FAILURE',
  'PAGE_INVALID',
  'WEBSOCKET_NEEDED',
];

const ENDINGS: Readonly<Record<string, ExitKind>> = {
  ...Object.fromEntries(OF_THE_REQUEST.map((code) => [code, 'usage'] as const)),
  HISTORY_UNREADABLE: 'unreadable',
  INTERNAL: 'bug',
  STORE_CLOSED: 'unavailable',
  STORE_UNAVAILABLE: 'unavailable',
};

export function isGraphqlAnswer(answer: unknown): answer is GraphqlAnswer {
  return isObject(answer) && ('data' in answer || Array.isArray(answer['errors']));
}

/** The exit code: from the first error, otherwise from whether a mutation was refused. */
export function endingOf({ data, errors }: GraphqlAnswer): ExitKind {
  const all: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const first = all[0];
  if (first !== undefined) return ENDINGS[codeOf(first)] ?? 'refused';
  return isObject(data) && Object.values(data).some(isRefused) ? 'refused' : 'ok';
}

function codeOf(error: unknown): string {
  const extensions = isObject(error) ? error['extensions'] : undefined;
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return typeof code === 'string' ? code : '';
}

function isRefused(field: unknown): boolean {
  return isObject(field) && Array.isArray(field['refusals']) && field['refusals'].length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
