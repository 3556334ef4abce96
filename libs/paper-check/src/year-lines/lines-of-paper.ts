import type { Paper } from '@ledger/papers';
import type { Layout } from '../layouts/layout';
import { NATIONAL } from '../layouts/national';
import { amountTables } from '../tables/read-table';
import { recognise } from '../tables/recognise';
import { paperFacts } from '../text/paper-facts';
import { classAmounts, type ClassAmount } from './class-amounts';
import { economicRows, functionalRows, leavesOf, notLine, type CodedRow } from './coded-rows';
import { codesFor } from './declared-for';
import { spread, type Portion, type Spread } from './economic-spread';
import type { AssumedPart, NotLine, PaperLine, PaperLines } from './paper-lines';

/** 商品和服务支出, and 其他 within it. Used if no table gives an economic code. */
const [ASSUMED_CLASS, ASSUMED_REST] = ['302', '30299'];

/**
 * The lines in a paper's tables of expenditure: basic and project expenditure of each function in each book. What no
 * table says is assumed and marked; an amount that cannot become a line is named. There are no lines in a paper without
 * such tables, nor in one that is neither a budget nor final accounts: it does not say whether its amounts are planned
 * or spent.
 */
export function linesOfPaper(paper: Paper, layouts: readonly Layout[] = []): PaperLines {
  const facts = paperFacts(paper);
  if (facts.kind === 'OTHER') return { lines: [], codes: [], notLines: [], printedToFen: 1 };
  const known = recognise(amountTables(paper.blocks), [...layouts, NATIONAL]);
  const functions = functionalRows(known, facts);
  const economics = economicRows(known, facts);
  const { amounts, notLines } = classAmounts(functions.rows);
  const leaves = leavesOf(economics.rows);
  const basic = spread(amounts.filter(isSpread).map(functionOf), leaves.map(economicOf));
  const lines = together(amounts.flatMap((amount) => linesFor(amount, basic, restCode(leaves))));
  const rows = [...functions.rows, ...economics.rows];
  const { known: usable, codes, unknown } = codesFor(lines, rows, facts.year);
  return {
    lines: usable,
    codes,
    notLines: [
      ...functions.notLines,
      ...economics.notLines,
      ...notLines,
      ...(lines.some(isSpread) ? beyondFunctions(basic, leaves) : []),
      ...unknown,
    ],
    printedToFen: rows.reduce((most, { stepFen }) => Math.max(most, stepFen), 1),
  };
}

function isSpread({ book, class: name }: Pick<PaperLine, 'book' | 'class'>): boolean {
  return book === 'general' && name === 'basic';
}

function functionOf({ row: { code, name }, fen }: ClassAmount): Portion {
  return { code, name, fen };
}

function economicOf({ code, name, amounts }: CodedRow): Portion {
  return { code, name, fen: amounts.BASIC ?? 0 };
}

function restCode(leaves: readonly CodedRow[]): string {
  return leaves.some(({ code }) => code.startsWith('302') && code.length > 3) ? ASSUMED_REST : ASSUMED_CLASS;
}

function linesFor(amount: ClassAmount, basic: Spread, rest: string): readonly PaperLine[] {
  const { row, fen, assumed } = amount;
  const line = (economicCode: string, amountFen: number, own: readonly AssumedPart[]): PaperLine => ({
    book: amount.book,
    class: amount.class,
    functionalCode: row.code,
    ...(amount.class === 'project' && { projectCode: `P${row.code}` }),
    economicCode,
    amountFen,
    place: row.place,
    assumed: [...assumed, ...own],
  });
  if (amount.class === 'project') return [line(ASSUMED_CLASS, fen, ['PROJECT', 'ECONOMIC'])];
  if (!isSpread(amount)) return [line(ASSUMED_CLASS, fen, ['ECONOMIC'])];
  const own = basic.shares.filter(({ functionalCode }) => functionalCode === row.code);
  const left = basic.functionsLeft.filter(({ code }) => code === row.code);
  return [
    ...own.map((share) => line(share.economicCode, share.fen, ['SPREAD'])),
    ...left.map((portion) => line(rest, portion.fen, ['ECONOMIC'])),
  ];
}

/** Adds the amounts of equal lines. */
function together(lines: readonly PaperLine[]): readonly PaperLine[] {
  return [...Map.groupBy(lines, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const assumed = [...new Set(same.flatMap((line) => line.assumed))];
    return [{ ...first, assumed, amountFen: same.reduce((sum, { amountFen }) => sum + amountFen, 0) }];
  });
}

function keyOf({ book, class: name, functionalCode, economicCode }: PaperLine): string {
  return [book, name, functionalCode, economicCode].join('/');
}

function beyondFunctions({ economicsLeft }: Spread, leaves: readonly CodedRow[]): readonly NotLine[] {
  return economicsLeft.flatMap(({ code, fen }) => {
    const row = leaves.find((leaf) => leaf.code === code);
    return row ? [notLine(row, 'MORE_THAN_FUNCTIONS', fen)] : [];
  });
}
