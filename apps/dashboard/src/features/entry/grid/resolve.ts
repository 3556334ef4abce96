import { folded, searchOf } from '../../../wording/search';
import type { Draft } from '../../../commands/field';
import type { Offered } from '../../../commands/offered';
import { economicOf } from '../../../year/line-text';

/** What may stand in the cells of a row. */
interface Known {
  readonly lines: readonly Offered[];
  readonly codes: readonly Offered[];
}

/**
 * The row with its line and economic code as the ledger writes them, where what people wrote means only one: a name, a
 * project, a code with its name behind it. What may mean several stays, and its cell says so.
 */
export function resolved(cells: Draft, { lines, codes }: Known): Draft {
  const economic = codeMeant(cells['economic'] ?? '', codes);
  const line = lineMeant({ text: cells['line'] ?? '', economic }, lines);
  const own = economicOf(line);
  return {
    ...cells,
    ...(line !== '' && { line }),
    ...(economic !== '' ? { economic } : own.length > 3 && { economic: own }),
  };
}

function codeMeant(text: string, codes: readonly Offered[]): string {
  const [digits = ''] = /^\d+/.exec(text) ?? [];
  if (codes.some(({ value }) => value === digits)) return digits;
  const name = folded(text);
  const named = codes.filter(({ said }) => name !== '' && folded(said) === name);
  return onlyOf(named)?.value ?? text;
}

interface Meant {
  readonly text: string;
  readonly economic: string;
}

function lineMeant({ text, economic }: Meant, lines: readonly Offered[]): string {
  if (lines.some(({ value }) => value === text)) return text;
  const covers = ({ value }: Offered) => economicOf(value) !== '' && economic.startsWith(economicOf(value));
  const find = searchOf(text);
  const found = text === '' ? lines : lines.filter(({ value, said }) => find(folded(`${value} ${said}`)));
  const fitting = economic === '' ? found : found.filter(covers);
  if (text === '' && economic === '') return '';
  return onlyOf(fitting)?.value ?? onlyOf(text === '' ? [] : found)?.value ?? text;
}

function onlyOf(offers: readonly Offered[]): Offered | undefined {
  return offers.length === 1 ? offers[0] : undefined;
}
