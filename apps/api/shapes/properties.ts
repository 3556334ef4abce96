import ts from 'typescript';
import { mayBeUndefined } from './type-parts.ts';

/** A property of a type or of a union's members. */
export interface Property {
  readonly symbol: ts.Symbol;
  /** Members of the union that have it. */
  readonly in: number;
  readonly types: readonly ts.Type[];
  readonly isOptional: boolean;
}

/** Properties of the type, of a union those of any of its members. */
export function propertiesOf(type: ts.Type, checker: ts.TypeChecker): readonly Property[] {
  const members = type.isUnion() ? type.types : [type];
  const found = new Map<string, Property>();
  for (const member of members) {
    for (const symbol of member.getProperties()) {
      const known = found.get(symbol.name);
      const of = checker.getTypeOfSymbol(symbol);
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || mayBeUndefined(of);
      found.set(symbol.name, {
        symbol: known?.symbol ?? symbol,
        in: (known?.in ?? 0) + 1,
        types: [...(known?.types ?? []), of],
        isOptional: isOptional || known?.isOptional === true,
      });
    }
  }
  return [...found.values()].map((property) => ({
    ...property,
    isOptional: property.isOptional || property.in < members.length,
  }));
}
