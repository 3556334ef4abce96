import { createHash } from 'node:crypto';
import { PROJECTION_VERSION, QuestionError } from '@ledger/answers';
import {
  canonicalJson,
  findRuleSet,
  isCalendarDate,
  ruleSetName,
  type CalendarDate,
  type RuleSet,
} from '@ledger/domain';
import { z } from 'zod';
import type { UnfinishedImport } from '../catalogue/import-spans';
import { isSealed, type TokenSeals } from './token-seals';

/** What an answer was computed from. The same basis always gives the same answer. */
export interface Basis {
  readonly storeId: string;
  /** The last position of the log that counts. */
  readonly cut: bigint;
  readonly asOf: CalendarDate;
  /** When the last event up to the cut became known; undefined if there is none. */
  readonly knownAt?: string;
  /** The id of the requested rule set, or else of the adopted one. */
  readonly ruleSetId?: string;
  readonly ruleSetDigest?: string;
  readonly projectionVersion: number;
  /**
   * The import of the year that was unfinished at the cut, so that entries are missing; undefined if there was none.
   */
  readonly importUnfinished?: UnfinishedImport;
  /** Everything that is needed to repeat the question, in one opaque text. */
  readonly token: string;
}

export function ruleSetDigest(ruleSet: RuleSet): string {
  return createHash('sha256').update(canonicalJson(ruleSet)).digest('hex');
}

/** The content of a token. */
export interface BasisPoint {
  readonly cut: bigint;
  readonly asOf: CalendarDate;
  /** The requested rule set. The adopted one need not be stored, because it follows from the cut. */
  readonly ruleSet?: RuleSet;
}

/** The store that gives the tokens. `seals` is absent if everybody may ask about any point. */
export interface TokenMaker {
  readonly storeId: string;
  readonly seals?: TokenSeals | undefined;
}

interface KnownOfBasis {
  /** The cut that is shown. The token contains the real one. */
  readonly toldCut: bigint;
  /** The requested rule set, or else the adopted one. */
  readonly ruleSet: RuleSet | undefined;
  readonly knownAt: string | undefined;
  readonly importUnfinished: UnfinishedImport | undefined;
}

export function basisAt(
  maker: TokenMaker,
  { cut, asOf, ruleSet: asked }: BasisPoint,
  { toldCut, ruleSet, knownAt, importUnfinished }: KnownOfBasis,
): Basis {
  return {
    storeId: maker.storeId,
    cut: toldCut,
    asOf,
    projectionVersion: PROJECTION_VERSION,
    token: basisToken(maker, { cut, asOf, ...(asked && { ruleSet: asked }) }),
    ...(knownAt !== undefined && { knownAt }),
    ...(importUnfinished && { importUnfinished }),
    ...(ruleSet && { ruleSetId: ruleSet.id, ruleSetDigest: ruleSetDigest(ruleSet) }),
  };
}

const CUT_DIGITS = 19;

/** Everything that is needed to repeat the question, in one opaque text. */
export function basisToken({ storeId, seals }: TokenMaker, { cut, asOf, ruleSet }: BasisPoint): string {
  const rules = ruleSet ? [ruleSetName(ruleSet), ruleSetDigest(ruleSet)] : [];
  // The length of a sealed token is visible. Padding hides how long the log is.
  const digits = String(cut).padStart(seals ? CUT_DIGITS : 0, '0');
  const text = JSON.stringify([PROJECTION_VERSION, storeId, digits, asOf, ...rules]);
  return seals ? seals.seal(text) : Buffer.from(text).toString('base64url');
}

/** @throws QuestionError BASIS_UNREADABLE, BASIS_OF_ANOTHER_STORE, BASIS_OF_ANOTHER_VERSION or BASIS_OF_OTHER_RULES. */
export function readBasisToken(token: string, { storeId, seals }: TokenMaker): BasisPoint {
  const text = isSealed(token) ? seals?.open(token) : Buffer.from(token, 'base64url').toString('utf8');
  const fields = tokenSchema.safeParse(parsed(text ?? ''));
  if (!fields.success) throw new QuestionError('BASIS_UNREADABLE', {});
  const [version, store, cut, asOf, ...rules] = fields.data;
  if (store !== storeId) throw new QuestionError('BASIS_OF_ANOTHER_STORE', { storeId: store });
  if (version !== PROJECTION_VERSION) {
    throw new QuestionError('BASIS_OF_ANOTHER_VERSION', { version, current: PROJECTION_VERSION });
  }
  return { cut: BigInt(cut), asOf, ...rulesCalled(rules) };
}

const tokenSchema = z
  .tuple([z.number(), z.string(), z.string().regex(/^\d{1,19}$/), z.string().refine(isCalendarDate)])
  .rest(z.string());

/** The rule set that a token names. The built-in rule set with that id must not have changed since. */
function rulesCalled([ruleSetId, digest]: readonly string[]): { readonly ruleSet?: RuleSet } {
  if (ruleSetId === undefined) return {};
  const ruleSet = findRuleSet(ruleSetId);
  if (!ruleSet || ruleSetDigest(ruleSet) !== digest)
    throw new QuestionError('BASIS_OF_OTHER_RULES', { ruleSetId });
  return { ruleSet };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Invalid JSON gets the same answer as any other text that is not a token.
    return undefined;
  }
}
