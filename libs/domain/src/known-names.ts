import { foldName } from './names';

/** The kinds of things with names. Vouchers and red-letter vouchers share one series. */
export type Named =
  | 'voucher'
  | 'commitment'
  | 'adjustment'
  | 'asset'
  | 'meeting'
  | 'training'
  | 'carry'
  | 'return'
  | 'indicator'
  | 'scorecard'
  | 'statement'
  | 'assessment'
  | 'problem'
  | 'measure';

/** Which fields of commands are names, and of what. */
export const NAMED_BY: ReadonlyMap<string, Named> = new Map([
  ['voucherNo', 'voucher'],
  ['reversalNo', 'voucher'],
  ['recoveryNo', 'voucher'],
  ['commitmentId', 'commitment'],
  ['adjustmentId', 'adjustment'],
  ['assetNo', 'asset'],
  ['meetingId', 'meeting'],
  ['trainingId', 'training'],
  ['commitments', 'commitment'],
  ['earlierId', 'commitment'],
  ['carryId', 'carry'],
  ['returnId', 'return'],
  ['indicatorId', 'indicator'],
  ['cardId', 'scorecard'],
  ['statementId', 'statement'],
  ['assessmentId', 'assessment'],
  ['problemId', 'problem'],
  ['measureId', 'measure'],
  ['indicatorIds', 'indicator'],
]);

/** First spellings of names whose folded form differs, by kind and folded name. */
export type Spellings = Map<string, string>;

export interface SpellingsState {
  readonly spellings: Spellings;
}

/** Two spellings that were stored before names were folded stay two names. */
export function noteSpelling({ spellings }: SpellingsState, named: Named, name: string): void {
  const folded = foldName(name);
  if (folded === name) return;
  const key = `${named} ${folded}`;
  if (!spellings.has(key)) spellings.set(key, name);
}

/** Names that are known, and how they were spelt. */
export interface KnownNames extends SpellingsState {
  readonly isKnown: (named: Named, name: string) => boolean;
}

/**
 * The name in its first spelling, so that all events about a thing use the same name. Unchanged if nothing has this
 * name.
 */
export function spelledAsKnown({ spellings, isKnown }: KnownNames, named: Named, name: string): string {
  if (isKnown(named, name)) return name;
  const folded = foldName(name);
  if (folded !== name && isKnown(named, folded)) return folded;
  // A shortcut for the usual case: no name has a spelling that differs from its folded form.
  return spellings.size === 0 ? name : (spellings.get(`${named} ${folded}`) ?? name);
}
