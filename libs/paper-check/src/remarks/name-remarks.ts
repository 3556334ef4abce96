import type { Block } from '@ledger/papers';
import type { Remark } from '../report';
import type { AmountTable } from '../tables/read-table';
import { FUNCTIONAL_CODE, plainStep } from '../text/functional-path';

/** The names that the tables print for each code of 3, 5 or 7 digits. */
export type CodeNames = ReadonlyMap<string, ReadonlySet<string>>;

export function codeNamesOf(tables: readonly AmountTable[]): CodeNames {
  const names = new Map<string, Set<string>>();
  const rows = tables.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.rows));
  for (const { code, name } of rows) {
    if (!FUNCTIONAL_CODE.test(code) || name === '') continue;
    names.set(code, (names.get(code) ?? new Set()).add(name));
  }
  return names;
}

interface Step {
  readonly name: string;
  readonly digits: string;
  readonly level: string;
}

const STEP = /([^（）()：:，。；、“”"]{2,30}?)[（(](\d{2,7})?(类|款|项)(\d{2,7})?[)）]/gu;

/** A 类 or 款 that a sentence calls by another name than the tables do: the old name of a code. Each name counts once. */
export function nameRemarks(blocks: readonly Block[], names: CodeNames): readonly Remark[] {
  const seen = new Set<string>();
  return blocks.flatMap((block): readonly Remark[] => {
    if (block.kind === 'table') return [];
    return pathsIn(block.text).flatMap((path) =>
      otherNames(path, names).flatMap(({ step, printed }): readonly Remark[] => {
        const text = `${step.name}（${step.level}）：表中为“${printed}”`;
        if (seen.has(text)) return [];
        seen.add(text);
        return [{ code: 'NAME', page: block.page, text }];
      }),
    );
  });
}

/** The steps of each 类 with its 款 and 项. */
function pathsIn(text: string): readonly (readonly Step[])[] {
  const paths: Step[][] = [];
  for (const match of text.matchAll(STEP)) {
    const [, name = '', before, level = '', behind] = match;
    const step = { name: name.trim(), digits: before ?? behind ?? '', level };
    if (step.level === '类') paths.push([step]);
    else paths.at(-1)?.push(step);
  }
  return paths;
}

function otherNames(path: readonly Step[], names: CodeNames) {
  const code = codeOf(path) ?? codeByName(path, names);
  if (code === undefined) return [];
  return path.flatMap((step, depth) => {
    const own = [...(names.get(code.slice(0, 3 + 2 * depth)) ?? [])];
    const [printed] = own;
    const plain = plainStep(step.name);
    const isCalled = own.some((name) => plain.endsWith(plainStep(name)) || plainStep(name).endsWith(plain));
    return printed === undefined || isCalled || isName(plain, { names, depth }) ? [] : [{ step, printed }];
  });
}

/** The code whose digits stand beside the names: `（208类）…（05款）…（01项）`. */
function codeOf(path: readonly Step[]): string | undefined {
  const digits = path.map((step) => step.digits).join('');
  return FUNCTIONAL_CODE.test(digits) && digits.length === 1 + 2 * path.length ? digits : undefined;
}

/** The only code of this depth whose own name is that of the last step. */
function codeByName(path: readonly Step[], names: CodeNames): string | undefined {
  if (path.length !== 3) return undefined;
  const wanted = plainStep(path.at(-1)?.name ?? '');
  const found = [...names].flatMap(([code, own]) =>
    code.length === 7 && [...own].some((name) => plainStep(name) === wanted) ? [code] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The name of another code of this depth: then the path was not understood. */
function isName(
  plain: string,
  { names, depth }: { readonly names: CodeNames; readonly depth: number },
): boolean {
  return [...names].some(
    ([code, own]) => code.length === 3 + 2 * depth && [...own].some((name) => plainStep(name) === plain),
  );
}
