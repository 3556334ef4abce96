import type { Paper } from '@ledger/papers';
import type { UnderstoodPaper } from './read-statement';
import type { NotJudged } from './report';
import { unreadTables } from './unread-tables';

/** An expense of which final accounts must say how often it was spent, and for how many people. */
interface Counted {
  readonly concept: string;
  readonly name: string;
  readonly words: RegExp;
  readonly missing: string;
}

const COUNTED: readonly Counted[] = [
  {
    concept: 'THREE_PUBLIC/RECEPTION',
    name: '公务接待费',
    words: /批次|人次|来访团组/u,
    missing: '接待的批次和人次',
  },
  {
    concept: 'THREE_PUBLIC/ABROAD',
    name: '因公出国（境）费',
    words: /团组|人次/u,
    missing: '因公出国（境）的团组数和人次数',
  },
  {
    concept: 'THREE_PUBLIC/RUNNING',
    name: '公务用车运行维护费',
    words: /保有(?:量|车辆)|车辆?保有|辆/u,
    missing: '公务用车保有量',
  },
];

/**
 * Counts that a text on three-public expenses owes and nowhere prints: due, and not judged. A paper that has only tables owes
 * nothing here.
 */
function missingCounts({ blocks }: Paper, { facts, statement }: UnderstoodPaper): readonly NotJudged[] {
  if (facts.kind !== 'FINAL_ACCOUNTS') return [];
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
  return COUNTED.flatMap(({ concept, name, words, missing }): readonly NotJudged[] => {
    const said = statement.figures.find(
      (figure) => figure.concept === concept && figure.mark.table === undefined && Number(figure.value) > 0,
    );
    if (!said || texts.some((text) => words.test(text))) return [];
    return [
      {
        duty: 'COUNT',
        chapter: said.chapter,
        reason: `文本写有${name} ${said.value}，没有写${missing}`,
      },
    ];
  });
}

/** What is due although no relation says so: tables that were not read, and counts that the paper owes. */
export function dueBesides(paper: Paper, understood: UnderstoodPaper): readonly NotJudged[] {
  return [...unreadTables(paper, understood.statement), ...missingCounts(paper, understood)];
}
