import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Reported results. */
export const resultErrors = {
  RESULT_DOES_NOT_FIT: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 的结果{wantedZh}，所报告的是{givenZh}。请按指标的形式填写结果。',
    en: 'the result of the indicator {indicatorId} is {wantedEn}; what is reported is {givenEn}. Report the result in the form of the indicator.',
  },
  BAND_UNKNOWN: {
    kind: 'malformed',
    zh: '{field}：评分规则没有“{name}”这一档。请在 {names} 中选取。',
    en: '{field}: the rule set has no band {name}. Choose one of {names}.',
  },
  PERCENT_OUTSIDE_BAND: {
    kind: 'malformed',
    zh: '{field}：{percent}% 不在“{tier}”档的 {from}%–{to}% 之内。请改正百分比，或改选档次。',
    en: '{field}: {percent} % is outside {from} %–{to} %, the band of the tier {tier}. Correct the percentage, or choose another tier.',
  },
  EVIDENCE_STATEMENT_NOT_FOUND: {
    kind: 'malformed',
    zh: '{field}：没有编号为 {statementId} 的自评报告。请先录入报告，或改写编号。',
    en: '{field}: there is no statement {statementId}. Enter the report first, or correct its id.',
  },
  EVIDENCE_FIGURE_NOT_FOUND: {
    kind: 'malformed',
    zh: '{field}：自评报告 {statementId} 没有编号为 {figureId} 的数字。请在该报告所列数字中选取。',
    en: '{field}: the statement {statementId} has no figure {figureId}. Choose one of the figures that it lists.',
  },
  EVIDENCE_FILE_NAME: {
    kind: 'malformed',
    zh: '{field}：“{name}”不能用作文件名。只写文件名，不写路径，不含 / \\ : * ? " < > |。',
    en: '{field}: "{name}" cannot be the name of a file. Write the name alone: no path, and none of / \\ : * ? " < > |.',
  },
  EVIDENCE_FILE_SIZE: {
    kind: 'malformed',
    zh: '{field}：文件大小 {bytes} 应为 1 至 999999999 的整数（字节）。请填写文件的实际字节数。',
    en: '{field}: the size {bytes} must be a whole number of bytes from 1 to 999999999. Write the size of the file.',
  },
  EVIDENCE_FILE_DIGEST: {
    kind: 'malformed',
    zh: '{field}：“{sha256}”不是 SHA-256 摘要。请填写 64 位十六进制数（sha256sum 所给）。',
    en: '{field}: "{sha256}" is not a SHA-256 digest. Write 64 hexadecimal digits, as sha256sum prints them.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof resultErrors> = refuserOf(resultErrors);
