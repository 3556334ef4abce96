import type { Token, TokenLine } from './tokens';

/** From where to where the cells of a column are printed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In font sizes. Numbers of one column end, or are centred, or begin as near to each other as this. */
const ALIGNED = 0.4;
/** In font sizes. Two numbers that stand nearer may be one. */
const APART = 0.25;
const FEWEST_ROWS = 2;

/** Where the numbers of a column agree: at their right edges, their centres, or their left edges. */
const EDGES: readonly ((token: Token) => number)[] = [
  ({ right }) => right,
  ({ left, right }) => (left + right) / 2,
  ({ left }) => left,
];

/**
 * Columns of numbers between which no strip is free, because a wide number reaches below its neighbour's: rows with a number
 * in each of them tell where they are aligned. Each column is then a narrow span around that place. The span stays whole if
 * not every number stands at one of the places.
 */
export function alignedColumns(span: Span, rows: readonly TokenLine[], size: number): readonly Span[] {
  const inSpan = rows.map(({ tokens }) => tokensIn(tokens, span)).filter(({ length }) => length > 0);
  const count = Math.max(0, ...inSpan.map(({ length }) => length));
  const full = inSpan.filter((tokens) => tokens.length === count && areApart(tokens, size));
  if (count < 2 || full.length < FEWEST_ROWS || !inSpan.flat().every(({ kind }) => kind !== 'word'))
    return [span];
  const room = size * ALIGNED;
  for (const edge of EDGES) {
    const places = Array.from({ length: count }, (_, index) =>
      medianOf(full.flatMap((tokens) => tokens.slice(index, index + 1).map(edge))),
    );
    const isAligned = inSpan
      .flat()
      .every((token) => places.filter((place) => Math.abs(edge(token) - place) < room).length === 1);
    if (isAligned) return places.map((place) => ({ from: place - room / 2, to: place + room / 2 }));
  }
  return [span];
}

/** Those that a span overlaps. */
export function tokensIn(tokens: readonly Token[], { from, to }: Span): readonly Token[] {
  return tokens.filter(({ left, right }) => left < to && right > from);
}

function areApart(tokens: readonly Token[], size: number): boolean {
  return tokens.every((token, index) => token.left - (tokens[index - 1]?.right ?? -Infinity) > size * APART);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
