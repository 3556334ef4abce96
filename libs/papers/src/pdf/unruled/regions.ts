import type { TokenLine } from './tokens';

/** Lines of a page that form a table without rulings: rows, and a head above them that may be missing. */
export interface Region {
  readonly head: readonly TokenLine[];
  readonly body: readonly TokenLine[];
}

/**
 * Where a region lies in its list of lines: the head begins at `from`, the body at `bodyFrom`, and `to` is the first
 * line behind it.
 */
export interface RegionPlace {
  readonly from: number;
  readonly bodyFrom: number;
  readonly to: number;
}

/** Fewer lines with numbers do not make a table, unless one of them is full of amounts. */
const FEWEST_ROWS = 3;
const FULL_ROW = 4;
/** At most this many lines without a number stand between two rows: broken names or blank rows. */
const MOST_BETWEEN = 4;
const MOST_HEAD_LINES = 9;
const MOST_AT_FOOT = 2;
const LONGEST_NAME = 34;

const TITLE = /(?:表|表[（(].{1,12}[)）]|表[一二三四五六七八九十\d]+)$/u;
const UNIT =
  /单位(?:名称)?[:：]|^[（(]?(?:金额)?单位[（(]?(?:人民币)?[万千亿元]|编制(?:单位|部门)|^部门[:：]|公开\d{2}表|^(?:附)?表\s?[\d一二三四五六七八九十-]+(?:[:：].*)?$/u;
const SENTENCE = /[。；;！？]|，.*\d|^[注说备]\s*[:：明注]/u;
/** Words and marks that follow a number in a sentence. */
const MEASURED =
  /^(?:万?元|亿|年(?![初末度])|月|日(?!常)|个(?!人)|人(?!员)|[%％]|项(?!目)|辆|台|批|次|家(?!庭)|名(?!称)|户|分(?!类)|[，。、；;,）)])/u;

function isRow(line: TokenLine | undefined): boolean {
  if (!line || !isTabular(line)) return false;
  const numbers = line.tokens.filter(({ kind }) => kind === 'amount' || kind === 'digits').length;
  return (
    line.tokens.length > 1 &&
    (numbers > 1 || line.tokens.some(({ kind }) => kind === 'amount') || isShort(line))
  );
}

export function isFullRow({ tokens }: TokenLine): boolean {
  return tokens.filter(({ kind }) => kind === 'amount').length >= FULL_ROW;
}

/** A name and a whole number. */
function isShort({ tokens, size }: TokenLine): boolean {
  const [last, before] = [tokens.at(-1), tokens.at(-2)];
  return last?.kind === 'digits' && before?.kind === 'word' && last.left - before.right > size * 0.9;
}

/** Whether the line is not a sentence: no unit follows a number, and no comma or full stop ends a clause. */
function isTabular({ tokens, size }: TokenLine): boolean {
  const text = textOf({ tokens });
  if (SENTENCE.test(text) || isCaption(text)) return false;
  return tokens.every((token, index) => {
    const next = tokens[index + 1];
    if (!next || token.kind === 'word' || next.kind !== 'word') return true;
    return next.left - token.right > size * 0.6 || !MEASURED.test(next.text);
  });
}

function textOf({ tokens }: Pick<TokenLine, 'tokens'>): string {
  return tokens.map(({ text }) => text).join('');
}

export function isCaption(text: string): boolean {
  return UNIT.test(text) || (TITLE.test(text) && text.length > 3);
}

/**
 * The first region at or behind `from`. One row is enough directly after a table on the page before. At the foot of a
 * page a head is enough: the next page tells whether it is a table.
 */
export function regionFrom(
  lines: readonly TokenLine[],
  from: number,
  isBehindTable: boolean,
): RegionPlace | undefined {
  for (let index = from; index < lines.length; index += 1) {
    if (!isRow(lines[index])) continue;
    const { to, rows } = endOf(lines, index);
    const isFull = lines.slice(index, to).some(isFullRow);
    if (isBehindTable && isAtTop(lines, index)) return { from: 0, bodyFrom: index, to };
    const isCut = to === lines.length;
    if (rows >= FEWEST_ROWS || isFull || isCut) return placeFrom(lines, { bodyFrom: index, to }, from);
    index = to - 1;
  }
  return headAtFoot(lines, from);
}

/** A number that is broken over lines may begin above the first row. */
function placeFrom(
  lines: readonly TokenLine[],
  { bodyFrom, to }: Omit<RegionPlace, 'from'>,
  limit: number,
): RegionPlace {
  const above = lines[bodyFrom - 1];
  const isBroken = bodyFrom > limit && above?.tokens.every(({ kind }) => kind === 'amount');
  const first = isBroken ? bodyFrom - 1 : bodyFrom;
  return { from: headFrom(lines, first, limit), bodyFrom: first, to };
}

/** A head below the caption of its table, when all rows are on the next page. */
function headAtFoot(lines: readonly TokenLine[], limit: number): RegionPlace | undefined {
  const from = headFrom(lines, lines.length, limit);
  const caption = lines[from - 1];
  if (from === lines.length || !caption || !isCaption(textOf(caption))) return undefined;
  return { from, bodyFrom: lines.length, to: lines.length };
}

/** Whether only lines that may be a head or the rest of a name stand above it. */
function isAtTop(lines: readonly TokenLine[], index: number): boolean {
  return lines.slice(0, index).every(isPart);
}

function endOf(lines: readonly TokenLine[], from: number): { readonly to: number; readonly rows: number } {
  let [to, rows] = [from + 1, 1];
  for (let index = from + 1; index < lines.length && index - to < MOST_BETWEEN; index += 1) {
    const line = lines[index];
    if (!line || isFar(lines[index - 1], line)) break;
    if (isRow(line)) {
      to = index + 1;
      rows += 1;
    } else if (!isPart(line)) break;
  }
  return { to: withLastName(lines, to), rows };
}

/** The name of the last row may continue on the line below it, or over the foot of the page. */
function withLastName(lines: readonly TokenLine[], to: number): number {
  const [row, next] = [lines[to - 1], lines[to]];
  if (!row || !next || !isPart(next) || isHeading(next)) return to;
  const isAtFoot =
    lines.length - to <= MOST_AT_FOOT && lines.slice(to).every((line) => isPart(line) && !isHeading(line));
  if (isAtFoot) return lines.length;
  const isTight = next.top - row.bottom < row.size * 0.5;
  const numbersFrom = row.tokens.find(({ kind }) => kind !== 'word')?.left ?? 0;
  return isTight && next.tokens.length === 1 && next.right <= numbersFrom ? to + 1 : to;
}

function isFar(before: TokenLine | undefined, line: TokenLine): boolean {
  return before !== undefined && line.top - before.bottom > Math.max(before.size, line.size) * 6;
}

/** Whether the line may stand in a cell of a head or of a name. */
function isPart(line: TokenLine): boolean {
  const text = textOf(line);
  return (
    isTabular(line) && line.tokens.every((token) => token.text.length <= LONGEST_NAME) && text.length > 0
  );
}

function headFrom(lines: readonly TokenLine[], bodyFrom: number, limit: number): number {
  let head = bodyFrom;
  const size = (lines[bodyFrom] ?? lines.at(-1))?.size ?? 0;
  while (head > limit && bodyFrom - head < MOST_HEAD_LINES) {
    const line = lines[head - 1];
    if (!line || !isPart(line) || isFar(line, lines[head] ?? line) || line.size > size * 1.3) break;
    if (isHeading(line)) break;
    head -= 1;
  }
  return head;
}

/** `三、支出情况` above a table. */
function isHeading({ tokens }: TokenLine): boolean {
  return /^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]{1,3}[、)）])/u.test(
    tokens[0]?.text ?? '',
  );
}
