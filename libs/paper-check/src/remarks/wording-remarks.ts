import type { Paragraph } from '@ledger/papers';
import type { Remark } from '../report';
import { plainText } from '../text/mentions';
import { around } from './around';

const WORDINGS: readonly (readonly [Remark['code'], RegExp])[] = [
  ['MALFORMED_NUMBER', /(?<!\d)(?:\d+\.\d+,\d+|\d+,\d{1,2}(?=万?元))|\d{1,3},\d{3},\d{1,2}(?!\d)/u],
  // 主要原因是。: the reason was never written.
  ['UNFINISHED', /原因(?:(?:是|为|在于)[：:]?|[：:])\s*[。；;]/u],
  // 120.00万元，占76.23；: a share or a rate whose % was forgotten.
  [
    'PERCENT_MISSING',
    /元[，,、（(](?:占[^，。；：:、（）()\d]{0,20}|增长|下降|降低|上升|增幅|降幅)(?:了|为|达)?\s*\d{1,4}(?:\.\d{1,2})?(?=[，。；;）)]|,(?!\d)|$)/u,
  ],
];

/** Words and numbers that were not written to their end. Each kind counts once for a paragraph. */
export function wordingRemarks({ text, page }: Paragraph): readonly Remark[] {
  const plain = plainText(text);
  return WORDINGS.flatMap(([code, pattern]) => {
    const found = pattern.exec(plain);
    return found ? [{ code, page, text: around(text, found.index) }] : [];
  });
}
