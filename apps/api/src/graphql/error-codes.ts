import { randomUUID } from 'node:crypto';
import {
  ACCESS_ERRORS,
  budgetErrors,
  CodedError,
  DomainError,
  PERFORMANCE_ERRORS,
  shown,
  UNIT_ERRORS,
  type Wording,
} from '@ledger/domain';
import { EVENT_STORE_ERRORS, EventStoreError, type EventStoreErrorCode } from '@ledger/event-store';
import { QUESTION_ERRORS, QuestionError } from '@ledger/answers';
import { COMMAND_ERRORS } from '@ledger/write-side';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PROTOCOL_ERRORS, SERVER_ERRORS } from '../errors/protocol-errors';
import { REQUEST_ERRORS } from '../errors/request-error';
import { isOfProtocol, isOfVariables, protocolWords } from './protocol-words';

/** Codes of the layers below GraphQL that callers may see as they are; every other error becomes INTERNAL. */
type Known = CodedError | EventStoreError;

const STORE_CODES_SEEN = [
  // An append that no store takes, being too large.
  'INVALID_ARGUMENT',
  'VERSION_CONFLICT',
  'STORE_UNAVAILABLE',
  'STORE_CLOSED',
  'STORE_READ_ONLY',
  'STORE_NOT_EMPTY',
  'RESTORE_UNFINISHED',
] as const satisfies readonly EventStoreErrorCode[];

/** The closed list of what `extensions.code` can be. */
export const ERROR_CODES: ReadonlySet<string> = new Set([
  ...Object.keys(UNIT_ERRORS),
  ...Object.keys(budgetErrors),
  ...Object.keys(PERFORMANCE_ERRORS),
  ...Object.keys(ACCESS_ERRORS),
  ...Object.keys(COMMAND_ERRORS),
  ...Object.keys(QUESTION_ERRORS),
  ...Object.keys(REQUEST_ERRORS),
  ...STORE_CODES_SEEN,
  ...Object.keys(PROTOCOL_ERRORS),
  ...Object.keys(SERVER_ERRORS),
]);

/** The only place that turns errors into answers: a code, both languages and the input field, without internals. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = seen(originalOf(error));
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (isKnown(original)) {
    const extensions = extensionsOf(original);
    return { message: extensions.en, ...where, extensions };
  }
  const given = isOfVariables(error) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  if (isOfProtocol(code)) {
    const { message, extensions } = protocolWords(code, formatted.message, error);
    return { message, ...where, extensions };
  }
  const id = randomUUID();
  new Logger('GraphQL').error(
    `${id} ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`,
  );
  return {
    message: `internal error ${id}`,
    ...where,
    extensions: { code: 'INTERNAL', id, zh: `内部错误，编号 ${id}`, en: `internal error ${id}` },
  };
}

/** Also for errors before any resolver runs, which Apollo does not unwrap. */
function originalOf(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof CodedError ? original : unwrapResolverError(error);
}

/** For a caller, an altered event is the same error, whichever part of the program found it. */
function seen(error: unknown): unknown {
  if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') return error;
  return new QuestionError('HISTORY_UNREADABLE', { reason: error.message });
}

export function isKnown(error: unknown): error is Known {
  if (error instanceof EventStoreError) return STORE_CODES_SEEN.some((seen) => seen === error.code);
  return error instanceof CodedError;
}

/** What is wrong with files and connections is for the log: its texts name paths. */
const OF_THE_SERVER: ReadonlySet<string> = new Set(['STORE_UNAVAILABLE', 'STORE_CLOSED', 'STORE_READ_ONLY']);

/** What a caller may read of an error of the store. */
function wordsOfStore({ code, zh, en }: EventStoreError): Wording {
  if (!OF_THE_SERVER.has(code)) return { zh, en };
  new Logger('store').warn(shown(en));
  return { zh, en: EVENT_STORE_ERRORS[code].en };
}

/** The argument that a question cannot be answered for. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  BASIS_OF_ANOTHER_STORE: 'basis',
  BASIS_OF_ANOTHER_VERSION: 'basis',
  BASIS_OF_OTHER_RULES: 'basis',
  BASIS_UNREADABLE: 'basis',
  EVENT_NOT_FOUND: 'leaveOut',
  EVENT_NOT_LEFT_OUT: 'leaveOut',
  POSITION_NOT_REACHED: 'minPosition',
  RULE_SET_NOT_FOUND: 'ruleSet',
  SCORECARD_UNKNOWN: 'card',
  UNIT_NOT_FOUND: 'unitCode',
  YEAR_NOT_FOUND: 'fiscalYear',
};

function argumentOf(code: string): string | undefined {
  return Object.hasOwn(ARGUMENTS, code) ? ARGUMENTS[code] : undefined;
}

interface Extensions extends Record<string, unknown> {
  readonly en: string;
}

function extensionsOf(error: Known): Extensions {
  const { code } = error;
  const { zh, en } = error instanceof EventStoreError ? wordsOfStore(error) : error;
  if (error instanceof DomainError)
    return {
      code,
      kind: error.kind,
      zh,
      en,
      details: error.details,
      ...(error.field !== undefined && { field: error.field.replace(/Fen(?=\.|$)/g, '') }),
    };
  if (!(error instanceof CodedError)) return { code, zh, en };
  const field = error.details['field'] ?? argumentOf(code);
  return { code, zh, en, details: error.details, ...(field !== undefined && { field }) };
}
