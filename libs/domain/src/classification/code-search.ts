import type { ClassifiedCode } from './code-files';
import { type CodeScope, findCode, listCodes } from './code-tables';
import type { ClassificationTable } from './declared-code';
import { type Counterpart, counterpartsOf } from './economic-mapping';

/** A code in the result of a search. */
export interface FoundCode extends ClassifiedCode {
  /** The names of the codes above it, from the 类 down: ['一般公共服务支出', '人大事务']. */
  readonly path: readonly string[];
  /** The corresponding codes of the other economic classification, with their names. */
  readonly counterparts: readonly (Counterpart & { readonly name: string })[];
}

interface CodeSearch {
  /**
   * The beginning of a code, or words of its name and of the names above it, separated by spaces. If absent, all codes
   * match.
   */
  readonly text?: string;
  readonly tables: readonly ClassificationTable[];
}

/** The matching codes, best first: the exact code, the exact name, codes by number, names. */
export function searchCodes(scope: CodeScope, { text = '', tables }: CodeSearch): readonly FoundCode[] {
  const words = plain(text).split(' ').filter(Boolean);
  return tables
    .flatMap((table) => listCodes(scope, table))
    .map((code) => ({ ...code, path: pathOf(scope, code) }))
    .flatMap((code) => {
      const rank = rankOf(code, words);
      return rank === undefined ? [] : [{ code, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .map(({ code }) => ({ ...code, counterparts: namedCounterparts(scope, code) }));
}

function rankOf(
  { code, name, path }: Pick<FoundCode, 'code' | 'name' | 'path'>,
  words: readonly string[],
): number | undefined {
  const [names, own] = [plain([...path, name].join(' ')), plain(name)];
  const known = words.every((word) => code.toLowerCase().startsWith(word) || names.includes(word));
  if (!known) return undefined;
  const whole = words.join(' ');
  if (code.toLowerCase() === whole) return 0;
  if (own === whole) return 1;
  return words.every((word) => code.toLowerCase().startsWith(word) || own.includes(word)) ? 2 : 3;
}

/** Removes brackets and quotes, because they are printed in both widths. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[“”"]/g, '').replaceAll(/\s+/g, ' ').trim();
}

function pathOf(scope: CodeScope, { table, parent }: ClassifiedCode): readonly string[] {
  const above = parent === undefined ? undefined : findCode(scope, table, parent);
  return above ? [...pathOf(scope, above), above.name] : [];
}

function namedCounterparts(scope: CodeScope, { table, code }: ClassifiedCode): FoundCode['counterparts'] {
  if (table !== 'economic' && table !== 'government') return [];
  const other = table === 'economic' ? 'government' : 'economic';
  return counterpartsOf(table, code).map((counterpart) => ({
    ...counterpart,
    name: findCode(scope, other, counterpart.code)?.name ?? '',
  }));
}
