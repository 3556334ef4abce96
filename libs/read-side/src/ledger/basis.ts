import { createHash } from 'node:crypto';
import { canonicalJson, isCalendarDate, type CalendarDate, type RuleSet } from '@ledger/domain';
import { QuestionError } from './question-error';

/** Counts up whenever any projection's answers change: a basis of an older version cannot be repeated exactly. */
export const PROJECTION_VERSION = 1;

/** What an answer stands on. The same basis gives the same answer for ever, to the cent. */
export interface Basis {
  readonly storeId: string;
  /** Last position of the log that was taken into account. */
  readonly cut: bigint;
  readonly asOf: CalendarDate;
  /** When the last event within the cut became known; undefined where there is none. */
  readonly knownAt?: string;
  readonly ruleSetId?: string;
  readonly ruleSetDigest?: string;
  readonly projectionVersion: number;
  /** All of the above that a repetition needs, in one opaque text. */
  readonly token: string;
}

export function ruleSetDigest(ruleSet: RuleSet): string {
  return createHash('sha256').update(canonicalJson(ruleSet)).digest('hex');
}

export function basisToken(basis: Pick<Basis, 'storeId' | 'cut' | 'asOf'>): string {
  const fields = [PROJECTION_VERSION, basis.storeId, String(basis.cut), basis.asOf];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** @throws QuestionError BASIS_UNREADABLE, BASIS_OF_ANOTHER_STORE or BASIS_OF_ANOTHER_VERSION. */
export function readBasisToken(
  token: string,
  storeId: string,
): { readonly cut: bigint; readonly asOf: CalendarDate } {
  const fields = parseToken(token);
  const [version, store, cut, asOf] = fields;
  if (
    typeof version !== 'number' ||
    typeof store !== 'string' ||
    typeof cut !== 'string' ||
    typeof asOf !== 'string'
  ) {
    throw new QuestionError('BASIS_UNREADABLE', {});
  }
  if (!/^\d{1,19}$/.test(cut) || !isCalendarDate(asOf)) throw new QuestionError('BASIS_UNREADABLE', {});
  if (store !== storeId) throw new QuestionError('BASIS_OF_ANOTHER_STORE', { storeId: store });
  if (version !== PROJECTION_VERSION) {
    throw new QuestionError('BASIS_OF_ANOTHER_VERSION', { version, current: PROJECTION_VERSION });
  }
  return { cut: BigInt(cut), asOf };
}

function parseToken(token: string): readonly unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (Array.isArray(fields)) return fields;
  } catch {
    // Not JSON: the same answer as for any other text that is no token.
  }
  throw new QuestionError('BASIS_UNREADABLE', {});
}
