import { QUESTION_ERRORS, QuestionError, type QuestionErrorCode, type YearPoint } from '@ledger/answers';
import { CodedError, DomainError, type Refusal, type RefusalDetails } from '@ledger/domain';
import { EventStoreError, type EventStoreErrorCode } from '@ledger/event-store';
import type { Part } from './parts';

/** A question on its way to a worker. It is plain data, because it is copied. */
export interface SentQuestion {
  /** The name of the answering function. */
  readonly name: string;
  readonly question: { readonly point: YearPoint };
  /** How far each stream had come. The worker needs this because it does not follow the log. */
  readonly versions: ReadonlyMap<string, number>;
}

/** Asks a worker for the next part of its answer. */
export const MORE = 'more';

/** Messages from a worker: it is ready, it has read the year, parts of long lists of its answer, and the rest of it. */
export type WorkerMessage =
  | { readonly kind: 'ready' | 'loaded' }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly error: SentError };

/** An error without its class, because a class is lost when it is copied. */
export type SentError =
  | {
      readonly kind: 'domain';
      readonly code: string;
      readonly refusal: Refusal;
      readonly details: RefusalDetails;
    }
  | {
      readonly kind: 'coded';
      readonly code: string;
      readonly zh: string;
      readonly en: string;
      readonly details: RefusalDetails;
    }
  | { readonly kind: 'store'; readonly code: EventStoreErrorCode; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

export function toSend(error: unknown): SentError {
  if (error instanceof DomainError) {
    const { code, refusal, details } = error;
    return { kind: 'domain', code, refusal, details };
  }
  if (isCoded(error)) {
    const { code, zh, en, details } = error;
    return { kind: 'coded', code, zh, en, details };
  }
  if (error instanceof EventStoreError) return { kind: 'store', code: error.code, message: error.message };
  return { kind: 'other', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function received(error: SentError): Error {
  switch (error.kind) {
    case 'domain':
      return new DomainError(error.code, error.refusal, error.details);
    case 'coded':
      return isOfQuestions(error.code)
        ? new QuestionError(error.code, error.details)
        : new CodedError(error.code, error, error.details);
    case 'store':
      return new EventStoreError(error.code, error.message);
    case 'other':
      return new Error(error.message);
  }
}

/** `instanceof` alone would not give the type of the code. */
function isCoded(error: unknown): error is CodedError {
  return error instanceof CodedError;
}

function isOfQuestions(code: string): code is QuestionErrorCode {
  return Object.hasOwn(QUESTION_ERRORS, code);
}
