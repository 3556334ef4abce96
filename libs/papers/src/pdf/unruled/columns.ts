import { alignedColumns, tokensIn, type Span } from './aligned-columns';
import type { Token, TokenLine } from './tokens';

export type { Span };

/** `合计` is often centred over several columns of names, so it must not join them. */
const TOTAL = /^(?:本年)?(?:收入|支出)?(?:合|总|小)?计$|^(?:人员|公用)经费(?:合计)?$/u;
/** In font sizes. Columns stand at least this far apart; parts of one word are nearer. */
const NARROWEST = 0.08;
/** In font sizes. Two columns of words are one column if they are nearer than this in every row. */
const WORD_GAP = 0.4;

const CODE = /^[[【]?\d{3,7}[\]】]?$/u;

/** The columns of a table's body. A column ends at an x where no row prints anything. */
export function columnsOf(body: readonly TokenLine[]): readonly Span[] {
  const size = Math.max(...body.map((line) => line.size));
  const rows = body.filter((line) => !isColumnCount(line));
  const tokens = rows.flatMap((line) => line.tokens.filter((token) => !isTotalName(token, line)));
  const spans = union(tokens.length > 0 ? tokens : body.flatMap((line) => line.tokens), size * NARROWEST);
  return joinWords(spans, tokens, size * WORD_GAP).flatMap((span) => alignedColumns(span, rows, size));
}

/** `栏次 1 2 3` counts the columns. Its numbers may stand beside the columns that they count. */
export function isColumnCount({ tokens }: TokenLine): boolean {
  const numbers = tokens.filter(({ kind }) => kind === 'digits');
  const others = tokens.filter(({ text, kind }) => kind !== 'digits' && !/^(?:[栏行]次|\d=.*)$/u.test(text));
  return (
    numbers.length > 1 &&
    others.length === 0 &&
    numbers.every(({ text }, index) => Number(text) === Number(numbers[0]?.text) + index && text.length < 3)
  );
}

function isTotalName({ text, kind }: Token, { tokens }: TokenLine): boolean {
  if (kind !== 'word') return false;
  const words = tokens
    .filter((token) => token.kind === 'word')
    .map((token) => token.text)
    .join('');
  return TOTAL.test(words) || TOTAL.test(text);
}

function union(tokens: readonly Token[], room: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { left, right } of [...tokens].sort((one, other) => one.left - other.left)) {
    const last = spans.at(-1);
    if (last && left < last.to + room) spans[spans.length - 1] = { ...last, to: Math.max(last.to, right) };
    else spans.push({ from: left, to: right });
  }
  return spans;
}

/** Names that all have a blank at the same place are still one column. A column of codes stays a column of its own. */
function joinWords(spans: readonly Span[], tokens: readonly Token[], gap: number): readonly Span[] {
  const isWords = (span: Span) =>
    tokensIn(tokens, span).every(({ kind, text }) => kind === 'word' && !CODE.test(text));
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from - last.to < gap && isWords(last) && isWords(span))
      joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

/** The first and last column that the span from `left` to `right` overlaps; the nearest column if it overlaps none. */
export function columnsAt(
  columns: readonly Span[],
  { left, right }: Pick<Token, 'left' | 'right'>,
): readonly [number, number] {
  const first = columns.findIndex(({ from, to }) => left < to && right > from);
  if (first >= 0) return [first, columns.findLastIndex(({ from, to }) => left < to && right > from)];
  const distances = columns.map(({ from, to }) => Math.max(from - right, left - to));
  const nearest = distances.indexOf(Math.min(...distances));
  return [nearest, nearest];
}
