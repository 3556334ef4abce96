import type { Fen } from '@ledger/domain';

export interface Portion {
  readonly code: string;
  readonly name: string;
  readonly fen: Fen;
}

/** How much of a function is spent on an economic code. */
interface Share {
  readonly functionalCode: string;
  readonly economicCode: string;
  readonly fen: Fen;
}

export interface Spread {
  readonly shares: readonly Share[];
  /** Of functions, what no economic code is left for. */
  readonly functionsLeft: readonly Portion[];
  /** Of economic codes, what no function is left for. */
  readonly economicsLeft: readonly Portion[];
}

/**
 * Basic expenditure by function and by economic code is printed in two tables, and nowhere by both. This is one way to
 * spread it that keeps both tables: first where function and economic code have one name (住房公积金), then in the order of
 * the codes. It is assumed wherever it is used.
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
