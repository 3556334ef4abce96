import { FIELDS, readMapping, type Field, type SheetMapping } from '@ledger/sheets';
import { fieldName } from './sdl/field-name';

/** A mapping as the schema has it. */
export interface WiredMapping {
  readonly kind: string;
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  readonly amountUnit: string;
  readonly negated: boolean;
  readonly accounts: readonly {
    readonly account: string;
    readonly line: string;
    readonly economicCode: string;
  }[];
}

export function wiredMapping({ kind, columns, amountUnit, negated, accounts }: SheetMapping): WiredMapping {
  return {
    kind: kind.toUpperCase(),
    columns: FIELDS.flatMap((field) => {
      const heading = columns[field];
      return heading === undefined ? [] : [{ field: fieldName(field), heading }];
    }),
    amountUnit,
    negated: negated === true,
    accounts: Object.entries(accounts ?? {}).map(([account, meaning]) => ({ account, ...meaning })),
  };
}

const BY_NAME = new Map<string, Field>(FIELDS.map((field) => [fieldName(field), field]));

/** By the same reader as a mapping of a file. */
export function mappingFrom({ kind, columns, amountUnit, negated, accounts }: WiredMapping) {
  const named = columns.map(({ field, heading }) => [BY_NAME.get(field) ?? '', heading] as const);
  const meanings = accounts.map(
    ({ account, line, economicCode }) => [account, { line, economicCode }] as const,
  );
  return readMapping(
    JSON.stringify({
      kind: kind.toLowerCase(),
      columns: Object.fromEntries(named),
      amountUnit,
      ...(negated && { negated: true }),
      ...(meanings.length > 0 && { accounts: Object.fromEntries(meanings) }),
    }),
  );
}
