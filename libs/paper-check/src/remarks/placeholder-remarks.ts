import type { Block } from '@ledger/papers';
import type { Remark } from '../report';
import { around } from './around';

/** Placeholders that nobody replaced: XX, ×××, ＊＊, or a choice left open such as 下降（增长）. */
const PLACEHOLDER =
  /(?:[X×✕*＊]{2,}|__+|增长[（(]下降[)）]|下降[（(]增长[)）]|增加[（(]减少[)）]|减少[（(]增加[)）])/u;
/** A number that was never filled in: 占 %，比上年减少 万元。 */
const BLANK_NUMBER =
  /(?:占[^，。；;：:,、（）()\d]{0,12}|增加|减少|增长|下降|上升|降低|完成[^，。；;,、\d]{0,10}的)\s*(?:%|％|万元)(?=[，。；;、]|,(?!\d)|$)/u;
/** The name of the office was not filled in: 某市XX局. */
const OFFICE =
  /[\p{sc=Han}]{0,8}[X×✕]{2,}(?:局|委员会|委|办公室|办|厅|院|部门|单位|中心|街道|镇|乡|学校|部)/gu;

/** The office is one remark for the whole paper; any other placeholder is one for its paragraph. */
export function placeholderRemarks(blocks: readonly Block[]): readonly Remark[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const offices = paragraphs.flatMap(({ text, page }) => {
    const found = text.search(OFFICE);
    return found < 0 ? [] : [{ text, page, at: Math.max(found, text.indexOf('X', found)) }];
  });
  const others = paragraphs.flatMap(({ text, page }): readonly Remark[] => {
    const rest = text.replace(OFFICE, (name) => '某'.repeat(name.length));
    const found = PLACEHOLDER.exec(rest) ?? BLANK_NUMBER.exec(rest);
    return found ? [{ code: 'PLACEHOLDER', page, text: around(text, found.index) }] : [];
  });
  const [first, ...further] = offices;
  if (!first) return others;
  const pages = [...new Set(further.map(({ page }) => String(page)))].join('、');
  const also = further.length === 0 ? '' : `（另有 ${String(further.length)} 段同样未填：第 ${pages} 页）`;
  return [{ code: 'PLACEHOLDER', page: first.page, text: around(first.text, first.at) + also }, ...others];
}
