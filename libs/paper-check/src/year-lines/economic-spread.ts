import type { Fen } from '@ledger/domain';

export interface Portion {
  readonly code: string;
  readonly name: string;
  readonly fen: Fen;
}

/** An amount of one function that is spent on one economic code. */
interface Share {
  readonly functionalCode: string;
  readonly economicCode: string;
  readonly fen: Fen;
}

export interface Spread {
  readonly shares: readonly Share[];
  /** The amounts of functions for which no economic code is left. */
  readonly functionsLeft: readonly Portion[];
  /** The amounts of economic codes for which no function is left. */
  readonly economicsLeft: readonly Portion[];
}

/**
 * Papers print basic expenditure by function in one table and by economic code in another, but never by both. This is
 * one way to combine them that agrees with both tables: first functions and economic codes with the same name
 * (住房公积金), then the rest in the order of the codes. Each result is marked as assumed.
 */
export function spread(functions: readonly Portion[], economics: readonly Portion[]): Spread {
  const ofFunction = new Map(functions.map(({ code, fen }) => [code, fen]));
  const ofEconomic = new Map(economics.map(({ code, fen }) => [code, fen]));
  const shares: Share[] = [];
  const share = (functionalCode: string, economicCode: string) => {
    const [left, free] = [ofFunction.get(functionalCode) ?? 0, ofEconomic.get(economicCode) ?? 0];
    const fen = Math.min(left, free);
    if (fen <= 0) return;
    shares.push({ functionalCode, economicCode, fen });
    ofFunction.set(functionalCode, left - fen);
    ofEconomic.set(economicCode, free - fen);
  };
  for (const wanted of [isNamedAlike, () => true])
    for (const own of functions)
      for (const other of economics) if (wanted(own, other)) share(own.code, other.code);
  return {
    shares: together(shares),
    functionsLeft: leftOf(functions, ofFunction),
    economicsLeft: leftOf(economics, ofEconomic),
  };
}

function isNamedAlike({ name: one }: Portion, { name: other }: Portion): boolean {
  return one !== '' && stem(one) === stem(other);
}

function stem(name: string): string {
  return name.replace(/(?:支出|费用?)$/u, '');
}

function leftOf(portions: readonly Portion[], left: ReadonlyMap<string, Fen>): readonly Portion[] {
  return portions
    .map((portion) => ({ ...portion, fen: left.get(portion.code) ?? 0 }))
    .filter(({ fen }) => fen > 0);
}

function together(shares: readonly Share[]): readonly Share[] {
  return [
    ...Map.groupBy(
      shares,
      ({ functionalCode, economicCode }) => `${functionalCode}/${economicCode}`,
    ).values(),
  ].flatMap(([first, ...others]) =>
    first ? [{ ...first, fen: others.reduce((sum, { fen }) => sum + fen, first.fen) }] : [],
  );
}
