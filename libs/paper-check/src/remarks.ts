import type { Block } from '@ledger/papers';
import { printedNumber } from './printed-number';
import type { Remark } from './report';

/** Placeholders that nobody replaced: XX, ×××, ＊＊, or a choice left open such as 下降（增长）. */
const PLACEHOLDER =
  /(?:[X×✕*＊]{2,}|__+|增长[（(]下降[)）]|下降[（(]增长[)）]|增加[（(]减少[)）]|减少[（(]增加[)）])/u;

/** What a reader would mark besides contradictions between figures. */
export function remarksOn(blocks: readonly Block[]): readonly Remark[] {
  return blocks.flatMap((block): readonly Remark[] => {
    if (block.kind === 'table') {
      return block.cells
        .filter(({ text }) => printedNumber(text).kind === 'malformed')
        .map(({ page, text }) => ({ code: 'MALFORMED_NUMBER', page, text }));
    }
    const { text, page } = block;
    const found = PLACEHOLDER.exec(text);
    const malformed = /\d+\.\d+,\d+|\d+,\d{1,2}(?=万?元)|\d{1,3},\d{3},\d{1,2}(?!\d)/u.exec(text);
    return [
      ...(found ? [{ code: 'PLACEHOLDER' as const, page, text: around(text, found.index) }] : []),
      ...(malformed
        ? [{ code: 'MALFORMED_NUMBER' as const, page, text: around(text, malformed.index) }]
        : []),
      ...directionRemarks(text, page),
    ];
  });
}

/** The paragraph says `决算数小于预算数`, but its amounts say the opposite. */
function directionRemarks(text: string, page: number): readonly Remark[] {
  const match =
    /预算(?:数)?为?([\d,.]+)万元[，,。]支出决算(?:数)?为?([\d,.]+)万元(.*?)决算数(大于|小于|等于|同|与)预算数(持平)?/u.exec(
      text,
    );
  if (!match) return [];
  const [budget, final] = [match[1], match[2]].map((number) => Number(number?.replaceAll(',', '')));
  if (budget === undefined || final === undefined) return [];
  const word =
    match[5] !== undefined || match[4] === '等于'
      ? '='
      : match[4] === '大于'
        ? '>'
        : match[4] === '小于'
          ? '<'
          : '';
  const sign = final === budget ? '=' : final > budget ? '>' : '<';
  return word === '' || word === sign
    ? []
    : [{ code: 'DIRECTION', page, text: around(text, text.indexOf('决算数')) }];
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30);
}
