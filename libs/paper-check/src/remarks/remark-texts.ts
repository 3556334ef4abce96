import type { Remark } from '../report';

/** What a remark is, in the words of a reviewer. */
export const REMARK_TEXTS: Readonly<Record<Remark['code'], string>> = {
  PLACEHOLDER: '占位符未填',
  DIRECTION: '增减方向与数字相反',
  MALFORMED_NUMBER: '数字写坏',
  PERCENT_MISSING: '缺少百分号',
  UNFINISHED: '句子未写完',
  YEAR: '年度与本文本不符',
  NAME: '科目名称与表不一致',
  CONTENTS: '目录所列未见',
};
