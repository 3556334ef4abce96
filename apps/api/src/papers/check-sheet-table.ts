import type { CheckSheet } from '@ledger/paper-check';
import type { Merge, WrittenCell, WrittenSheet } from '@ledger/sheets';

const HEADS = ['检查类别', '序号', '检查内容', '符合要求（是/否）', '存在问题', '问题截图'] as const;
const WIDTHS = [14, 6, 38, 18, 70, 20] as const;
const FIRST_ROW = 4;

/** The bureau's form, A to F, with its findings as numbered sentences in column E. */
export function checkSheetTable({ title, office, rows }: CheckSheet, source: string): WrittenSheet {
  const head = (text: string): WrittenCell => ({ text, look: 'head' });
  const groups = [...Map.groupBy(rows.entries(), ([, { group }]) => group)];
  const groupMerges = groups.flatMap(([, own]): Merge[] => {
    const places = own.map(([index]) => index + FIRST_ROW);
    const [top, bottom] = [places[0] ?? 0, places.at(-1) ?? 0];
    return bottom > top ? [{ top, bottom, left: 0, right: 0 }] : [];
  });
  const merged = (row: number, left: number, right: number): Merge => ({
    top: row,
    bottom: row,
    left,
    right,
  });
  return {
    name: title,
    rows: [
      [{ text: title, look: 'title' }],
      [head('部门名称'), { text: office }, undefined, head('部门编码')],
      [head('公开网址')],
      HEADS.map(head),
      ...rows.map(({ group, content, meets, problems }, index): WrittenCell[] => [
        rows[index - 1]?.group === group ? undefined : { text: group },
        { number: index + 1, shown: 'plain' },
        { text: content },
        meets === undefined ? undefined : { text: meets ? '是' : '否' },
        problems.length === 0 ? undefined : { text: numbered(problems), look: 'text' },
      ]),
    ],
    merges: [merged(0, 0, 5), merged(1, 1, 2), merged(1, 4, 5), merged(2, 1, 5), ...groupMerges],
    widths: WIDTHS,
    frozenRows: FIRST_ROW,
    notes: [{ row: 0, column: 0, text: `依据 checked：${source}` }],
  };
}

function numbered(problems: readonly string[]): string {
  return problems.map((problem, index) => `${String(index + 1)}. ${problem}`).join('\n');
}
