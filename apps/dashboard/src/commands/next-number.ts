interface Numbered {
  readonly position: string;
  readonly voucherNo: string;
  /** Of a reversal. */
  readonly reversalNo: string | null;
}

/** The numbers of a year's vouchers, and the one that was recorded last. */
export interface Numbers {
  readonly last: string | undefined;
  readonly taken: ReadonlySet<string>;
}

export function numbersOf(vouchers: readonly Numbered[]): Numbers {
  const last = vouchers.reduce<Numbered | undefined>(
    (latest, each) => (latest && BigInt(latest.position) > BigInt(each.position) ? latest : each),
    undefined,
  );
  return { last: last && numberOf(last), taken: new Set(vouchers.map(numberOf)) };
}

function numberOf({ voucherNo, reversalNo }: Numbered): string {
  return reversalNo ?? voucherNo;
}

/** The number after one that ends in digits, as long as it was: 记-0112 is followed by 记-0113. Undefined for others. */
export function nextNumber(last: string): string | undefined {
  const [, before = '', digits] = /^(.*?)(\d+)$/s.exec(last) ?? [];
  if (digits === undefined) return undefined;
  return before + String(BigInt(digits) + 1n).padStart(digits.length, '0');
}

/** The first number after `last` that is not taken yet. */
export function freeNumber(last: string | undefined, taken: ReadonlySet<string>): string | undefined {
  let next = last === undefined ? undefined : nextNumber(last);
  while (next !== undefined && taken.has(next)) next = nextNumber(next);
  return next;
}
