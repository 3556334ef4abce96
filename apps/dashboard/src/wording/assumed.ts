import type { AssumedPart, ProvenanceKind } from '../generated/graphql';
import type { Language } from './texts';

const PARTS: Readonly<Record<AssumedPart, Readonly<Record<Language, string>>>> = {
  AMOUNT: { zh: '金额', en: 'amount' },
  CODES: { zh: '编码', en: 'codes' },
  DAY: { zh: '日期', en: 'day' },
  DOCUMENT_NO: { zh: '文号', en: 'document number' },
  LINES: { zh: '分到各预算行的金额', en: 'split over lines' },
  NAMES: { zh: '姓名和单位名称', en: 'names' },
  RECORDED: { zh: '登记时间', en: 'time of recording' },
  RESULT: { zh: '完成值', en: 'result' },
  RULE: { zh: '规则', en: 'rule' },
  TEXT: { zh: '文字说明', en: 'wording' },
};

/** 出处 in a word. */
export const ORIGIN_NAMES: Readonly<Record<ProvenanceKind, Readonly<Record<Language, string>>>> = {
  PRINTED: { zh: '印出', en: 'printed' },
  ENTERED: { zh: '录入', en: 'entered' },
  IMPORTED: { zh: '导入', en: 'imported' },
  ASSUMED: { zh: '假定', en: 'assumed' },
  UNKNOWN: { zh: '未知', en: 'unknown' },
};

interface AssumedParts {
  /** Null: the whole content. */
  readonly what: readonly AssumedPart[] | null;
  /** The day is not known, but lies not after this one. */
  readonly latestOn: string | null;
}

/** Which parts of an entry are assumed, in words. */
export function assumedParts({ what, latestOn }: AssumedParts, language: Language): string {
  const zh = language === 'zh';
  const parts =
    what?.map((part) => PARTS[part][language]).join(zh ? '、' : ', ') ?? (zh ? '整条' : 'as a whole');
  if (latestOn === null) return parts;
  return parts + (zh ? `，日期不晚于 ${latestOn}` : `, the day not after ${latestOn}`);
}
