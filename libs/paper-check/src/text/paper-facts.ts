import type { Block, Paragraph } from '@ledger/papers';
import type { PaperKind } from '../tables/concepts';

/** What kind of paper it is, of which year. */
export interface PaperFacts {
  readonly kind: PaperKind;
  readonly year: number | undefined;
  /** Whose paper it is, as its title says; empty where no title does. */
  readonly office: string;
}

/** How many lines at the beginning name the paper. */
const TITLE_LINES = 12;

export function paperFacts(blocks: readonly Block[]): PaperFacts {
  const paragraphs = blocks
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map(({ text }) => text);
  const head = paragraphs.slice(0, TITLE_LINES).join('\n');
  const all = paragraphs.join('\n');
  return {
    kind: kindOf(head) ?? kindOf(all) ?? 'OTHER',
    year: yearOf(head) ?? yearOf(all),
    office: officeOf(paragraphs.slice(0, TITLE_LINES)),
  };
}

function kindOf(text: string): PaperKind | undefined {
  if (/绩效(?:自评|评价|目标)/u.test(text.slice(0, 400)) && !/决算公开|部门决算/u.test(text.slice(0, 200)))
    return 'OTHER';
  const finals = text.match(/决算/gu)?.length ?? 0;
  const budgets = text.match(/(?:部门|单位)预算|预算(?:公开|编制说明)/gu)?.length ?? 0;
  if (finals === 0 && budgets === 0) return undefined;
  return finals > budgets ? 'FINAL_ACCOUNTS' : 'BUDGET';
}

/** The year that is named most often, the first of several. */
function yearOf(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(20[0-4]\d)\s*年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

const OFFICE =
  /[\p{sc=Han}（）()]{3,40}?(?:局|委员会|委|办公室|厅|院|学校|中心|部|署|站|馆|政府|街道|办事处|法院|检察院|联合会|协会)(?:[（(]本级[)）])?(?=$|\d|部门|单位|20)/u;

/** The name in front of the year or of 部门决算; a title may be broken over two lines. */
function officeOf(lines: readonly string[]): string {
  const joined = lines.join('').replace(/^(?:20\d{2}年(?:度)?)+/u, '');
  const titled = /^(.{3,40}?)\s*(?:20\d{2}\s*年(?:度)?)?(?:部门|单位)(?:预算|决算)/u.exec(joined)?.[1];
  return titled ?? OFFICE.exec(joined)?.[0] ?? '';
}
