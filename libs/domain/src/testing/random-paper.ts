import type {
  AmountUnit,
  SignedFigure,
  StatedFigure,
  StatedRelation,
} from '../performance/statements/self-assessment';
import { decimalText, roundScaled } from '../rate';

/** Draws a whole number, both bounds inclusive. */
export type Draw = (min: number, max: number) => number;

/** The same seed gives the same numbers (mulberry32). Bounds and small numbers are drawn more often than by chance. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
  return (min, max) => {
    const kind = next();
    if (kind < 0.1) return min;
    if (kind < 0.2) return max;
    if (kind < 0.3) return Math.min(max, min + Math.floor(next() * 10));
    return min + Math.floor(next() * (max - min + 1));
  };
}

interface Draft {
  readonly draw: Draw;
  readonly figures: StatedFigure[];
  readonly relations: StatedRelation[];
}

/** An exact number in the unit that it is printed in. */
interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * A paper in which everything is true: a table of amounts with its sums; chapters that repeat its totals in other units
 * and decimals; changes since last year, shares, completions, points and counts.
 */
export function truePaper(draw: Draw): Pick<Draft, 'figures' | 'relations'> {
  const draft: Draft = { draw, figures: [], relations: [] };
  const totals = printTable(draft, { rows: draw(2, 5), columns: draw(2, 4) });
  for (const [i, total] of totals.entries()) printChapter(draft, `chapter-${i}`, total);
  printScores(draft);
  return { figures: draft.figures, relations: draft.relations };
}

interface Total {
  readonly figureId: string;
  readonly amountFen: bigint;
}

function printTable(
  draft: Draft,
  size: { readonly rows: number; readonly columns: number },
): readonly Total[] {
  const { draw } = draft;
  const unit = anyUnit(draft);
  const cells = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, () => BigInt(draw(1, 4) === 1 ? 0 : draw(100_000, 900_000_000))),
  );
  const columns = Array.from({ length: size.columns }, (_, j) => sum(cells.map((row) => row[j] ?? 0n)));
  const print = (row: string, column: string, amountFen: bigint) =>
    printAmount(draft, { figureId: `${row}.${column}`, amountFen, unit, at: { table: 'T', row, column } });
  for (const [i, row] of [...cells.entries()]) {
    for (const [j, amount] of row.entries()) print(`r${i}`, `c${j}`, amount);
    print(`r${i}`, 'all', sum(row));
    relate(draft, { kind: 'sum', total: `r${i}.all`, parts: row.map((_, j) => plus(`r${i}.c${j}`)) });
  }
  for (const [j, amount] of columns.entries()) {
    print('all', `c${j}`, amount);
    relate(draft, { kind: 'sum', total: `all.c${j}`, parts: cells.map((_, i) => plus(`r${i}.c${j}`)) });
  }
  print('all', 'all', sum(columns));
  relate(draft, { kind: 'sum', total: 'all.all', parts: columns.map((_, j) => plus(`all.c${j}`)) });
  return columns.map((amountFen, j) => ({ figureId: `all.c${j}`, amountFen }));
}

/** Repeats a total of the table, with its change since last year, its budget and its share of the whole. */
function printChapter(draft: Draft, id: string, { figureId, amountFen }: Total): void {
  const { draw } = draft;
  // A rate over a budget that is printed as 0 would be a contradiction.
  const [last, budget] = [BigInt(draw(1_000_000, 900_000_000)), BigInt(draw(1_000_000, 900_000_000))];
  const amount = (name: string, fen: bigint) =>
    printAmount(draft, { figureId: `${id}.${name}`, amountFen: fen });
  const rate = (name: string, n: bigint, d: bigint) =>
    printed(draft, { figureId: `${id}.${name}`, unit: 'PERCENT' }, { n: n * 100n, d });
  amount('again', amountFen);
  relate(draft, { kind: 'same', figures: [`${id}.again`, figureId] });
  amount('last', last);
  amount('change', amountFen - last);
  rate('rate', amountFen - last, last);
  relate(draft, {
    kind: 'growth',
    to: `${id}.again`,
    from: `${id}.last`,
    change: `${id}.change`,
    rate: `${id}.rate`,
  });
  amount('budget', budget);
  rate('completion', amountFen, budget);
  relate(draft, {
    kind: 'completion',
    completion: `${id}.completion`,
    done: [plus(`${id}.again`)],
    budget: [plus(`${id}.budget`)],
  });
  amount('part', amountFen / 3n);
  if (amountFen < 1_000_000n) return;
  rate('share', amountFen / 3n, amountFen);
  relate(draft, { kind: 'share', share: `${id}.share`, part: [plus(`${id}.part`)], whole: [plus(figureId)] });
}

/** Weights, a rate with its points, and numbers of people. */
function printScores(draft: Draft): void {
  const { draw } = draft;
  const weight = BigInt(draw(2, 20));
  const rate = BigInt(draw(1_000, 15_000));
  const counted = rate > 10_000n ? 10_000n : rate;
  printed(draft, { figureId: 'rate', unit: 'PERCENT' }, { n: rate, d: 100n });
  draft.figures.push(figure({ figureId: 'weight', unit: 'POINTS', value: String(weight) }));
  printed(draft, { figureId: 'points', unit: 'POINTS' }, { n: weight * counted, d: 10_000n });
  relate(draft, { kind: 'points', points: 'points', weight: 'weight', rate: 'rate' });
  const over = BigInt(draw(10_000, 19_999));
  printed(draft, { figureId: 'over', unit: 'PERCENT' }, { n: over, d: 100n });
  printed(draft, { figureId: 'less', unit: 'POINTS' }, { n: weight * (20_000n - over), d: 10_000n });
  relate(draft, { kind: 'points', points: 'less', weight: 'weight', rate: 'over', over: 'deducted' });
  printHeads(draft);
}

/** People by sex, and the share of posts that are filled. */
function printHeads(draft: Draft): void {
  const { draw } = draft;
  const [men, women] = [draw(0, 300), draw(0, 300)];
  const posts = men + women + draw(1, 50);
  for (const [figureId, count] of [
    ['men', men],
    ['women', women],
    ['heads', men + women],
    ['posts', posts],
  ] as const)
    draft.figures.push(figure({ figureId, unit: 'COUNT', value: String(count) }));
  relate(draft, { kind: 'sum', total: 'heads', parts: [plus('men'), plus('women')] });
  relate(draft, { kind: 'atMost', part: [plus('heads')], whole: [plus('posts')] });
  printed(
    draft,
    { figureId: 'filled', unit: 'PERCENT' },
    { n: BigInt(men + women) * 100n, d: BigInt(posts) },
  );
  relate(draft, { kind: 'rate', rate: 'filled', numerator: [plus('heads')], denominator: [plus('posts')] });
}

const FEN_PER = { YUAN: 100n, WAN_YUAN: 1_000_000n, YI_YUAN: 10_000_000_000n } as const;

function anyUnit({ draw }: Draft): AmountUnit {
  return (['YUAN', 'WAN_YUAN', 'YI_YUAN'] as const)[draw(0, 2)] ?? 'WAN_YUAN';
}

type Naming = Pick<StatedFigure, 'figureId' | 'unit'> & Pick<Partial<StatedFigure>, 'at'>;

function printAmount(
  draft: Draft,
  entry: Omit<Naming, 'unit'> & { readonly unit?: AmountUnit; readonly amountFen: bigint },
): void {
  const { amountFen, unit = anyUnit(draft), ...naming } = entry;
  printed(draft, { ...naming, unit }, { n: amountFen, d: FEN_PER[unit] });
}

function printed({ draw, figures }: Draft, naming: Naming, { n, d }: Exact): void {
  // Enough of 亿元 that no amount is printed as 0.
  const [least, most] = naming.unit === 'YI_YUAN' ? [5, 8] : [0, naming.unit === 'WAN_YUAN' ? 6 : 2];
  const decimals = draw(least, most);
  figures.push(figure({ ...naming, value: decimalText(roundScaled(n, d, decimals), decimals) }));
}

function figure(of: Naming & Pick<StatedFigure, 'value'>): StatedFigure {
  return { label: of.figureId, chapter: '一', ...of };
}

type Unnamed<Relation> = Relation extends StatedRelation ? Omit<Relation, 'relationId' | 'chapter'> : never;

function relate({ relations }: Draft, claim: Unnamed<StatedRelation>): void {
  relations.push({ ...claim, relationId: `relation-${relations.length}`, chapter: '一' });
}

function plus(figureId: string): SignedFigure {
  return { figureId, sign: 1 };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
