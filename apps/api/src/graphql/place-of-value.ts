import { GraphQLError, TokenKind, type Token } from 'graphql';

/** The place of a value in a document. */
export interface ValuePlace {
  /** The field, directive or operation whose argument or variable it is. */
  readonly of: string;
  /** Argument, and field of an input within field: `filter.occurredOn.from`. */
  readonly path: string;
}

/** Errors point at a value but rarely name its argument, which the tokens before it do. */
export function placeOfValue(error: unknown): ValuePlace | undefined {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (!node || !/^(?!Operation).*Value$/.test(node.kind)) return undefined;
  const names: string[] = [];
  let before = node.loc?.startToken.prev;
  while (before) {
    if (before.kind === TokenKind.EQUALS) return { of: 'query', path: variableBefore(before) };
    if (before.kind === TokenKind.COLON) names.unshift(before.prev?.value ?? '');
    const opening = openingBefore(before);
    if (opening?.kind === TokenKind.PAREN_L) return { of: opening.prev?.value ?? '', path: names.join('.') };
    before = opening?.prev;
  }
  return undefined;
}

const OPENS: ReadonlySet<string> = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const CLOSES: ReadonlySet<string> = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);

/** The opening bracket around a token. */
function openingBefore(from: Token): Token | undefined {
  let closed = 0;
  for (let token: Token | null = from; token; token = token.prev) {
    if (CLOSES.has(token.kind)) closed += 1;
    if (!OPENS.has(token.kind)) continue;
    if (closed === 0) return token;
    closed -= 1;
  }
  return undefined;
}

/** `$asOf` of `$asOf: Date =`. */
function variableBefore(from: Token): string {
  let token: Token | null = from;
  while (token && token.kind !== TokenKind.DOLLAR) token = token.prev;
  return `$${token?.next?.value ?? ''}`;
}
