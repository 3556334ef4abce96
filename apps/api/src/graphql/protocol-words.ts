import { GraphQLError } from 'graphql';
import { PROTOCOL_ERRORS } from '../errors/protocol-errors';
import { partsOf } from '../errors/wording-parts';
import { placeOfValue } from './place-of-value';

/** Messages repeat the refused text, which may be the whole request. */
const LONGEST = 500;

interface ProtocolWords {
  readonly message: string;
  readonly extensions: Readonly<Record<string, string>>;
}

/** What GraphQL itself or Apollo refuse: in their English with the place before it, in Chinese by what the code means. */
export function protocolWords(
  code: keyof typeof PROTOCOL_ERRORS,
  said: string,
  error: unknown,
): ProtocolWords {
  const place = placeOfValue(error);
  const message = cut(place ? `${place.of}(${place.path}): ${said}` : said);
  const { wrong, cure } = partsOf(PROTOCOL_ERRORS[code]);
  const what = message.replace(/[.]$/, '');
  const zh = `${wrong.zh}：${what}；${cure?.zh ?? ''}`;
  const en = `${what}; ${cure?.en ?? ''}`;
  return { message, extensions: { code, zh, en, ...(place && { field: place.path }) } };
}

/**
 * What graphql-js itself refuses before anything is resolved are the variables. Apollo knows most of them, but not that
 * there are too many faults to list.
 */
export function isOfVariables(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { originalError, path, extensions } = error;
  const ofGraphql = !originalError || originalError instanceof GraphQLError;
  return ofGraphql && !path && extensions['code'] === undefined;
}

export function isOfProtocol(code: string): code is keyof typeof PROTOCOL_ERRORS {
  return Object.hasOwn(PROTOCOL_ERRORS, code);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
