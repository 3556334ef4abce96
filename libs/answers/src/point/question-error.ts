import { CodedError, type RefusalDetails, type Wording } from '@ledger/domain';

/** Why a question has no answer. Codes are the contract. */
export const QUESTION_ERRORS = {
  UNIT_NOT_FOUND: {
    zh: '没有编码为 {unitCode} 的单位；可用 units 查询已登记的单位',
    en: 'there is no unit with the code {unitCode}; `units` lists those registered',
  },
  YEAR_NOT_FOUND: {
    zh: '单位 {unitCode} 没有 {fiscalYear} 年度的账（或在所问时点尚未开账）',
    en: 'unit {unitCode} has no budget year {fiscalYear}, or had not opened it at the point asked about',
  },
  BAD_POINT: {
    zh: '{field} 的值不可用：{reason}',
    en: '{field} cannot be used: {reasonEn}',
  },
  BASIS_UNREADABLE: {
    zh: '基准令牌无法读取；请使用答案中原样给出的 basis.token',
    en: 'the basis token cannot be read; use the basis.token of an answer unchanged',
  },
  BASIS_OF_ANOTHER_STORE: {
    zh: '该基准令牌属于另一个账库（{storeId}），不能在此重现',
    en: 'the basis token belongs to another store ({storeId}) and cannot be repeated here',
  },
  BASIS_OF_ANOTHER_VERSION: {
    zh: '该基准令牌由投影版本 {version} 给出，现为版本 {current}，不能逐字重现',
    en: 'the basis token was given by projection version {version}, this is {current}: it cannot be repeated exactly',
  },
  BASIS_OF_OTHER_RULES: {
    zh: '该基准令牌用的评分规则 {ruleSetId} 已不是现在随程序提供的这一套，不能逐字重现',
    en: 'the basis token was given under a rule set {ruleSetId} that is not the one that ships now: it cannot be repeated exactly',
  },
  RULE_SET_NOT_FOUND: {
    zh: '没有名为 {ruleSetId} 的评分规则；请从随程序提供的规则中选用，或写出自有的规则',
    en: 'there is no scoring rule set {ruleSetId}; choose one of those that are shipped, or write your own',
  },
  SCORECARD_UNKNOWN: {
    zh: '所问时点没有编号为 {cardId} 的自评表；有：{cards}',
    en: 'there is no scorecard {cardId} at the point; there are: {cards}',
  },
  EVENT_NOT_FOUND: {
    zh: '所问时点没有编号为 {event} 的事件；请写事件 id、文号或凭证号',
    en: 'there is no event {event} at the point; name it by event id, document number or voucher number',
  },
  EVENT_NOT_LEFT_OUT: {
    zh: '{event} 是整本账的前提，不能假设它没有发生',
    en: 'everything in the year depends on {event}: it cannot be left out',
  },
  POSITION_NOT_REACHED: {
    zh: '{timeoutMs} 毫秒内未读到位置 {position}（现为 {head}）；请稍后重试',
    en: 'position {position} was not reached within {timeoutMs} ms (now at {head}); try again',
  },
  QUESTION_TOO_LONG: {
    zh: '计算超过 {limitS} 秒，已停止；请缩小范围（时段、单位或条目），或分次查询',
    en: 'the answer took more than {limitS} s to compute and was stopped; ask for less at once: a shorter span, fewer units or fewer entries',
  },
  QUESTION_TOO_LARGE: {
    zh: '计算所需内存超过上限，已停止；请缩小范围，或分次查询',
    en: 'the answer needed more memory than one question may use and was stopped; ask for less at once',
  },
  QUESTION_CANCELLED: {
    zh: '提问方已断开，计算已停止；仍需要答案时请重新提问',
    en: 'the client disconnected, so the question was stopped; ask again if you still need the answer',
  },
  TOO_MANY_QUESTIONS: {
    zh: '等待计算的问题过多；请稍后再试',
    en: 'too many long questions are waiting; try again in a few seconds',
  },
  HISTORY_UNREADABLE: {
    zh: '账库中有无法识别或与写入时不符的事件，相关年度停止查询：{reason}',
    en: 'the log has an event that cannot be read or was altered, so questions about its years are refused: {reason}',
  },
} as const satisfies Record<string, Wording>;

export type QuestionErrorCode = keyof typeof QUESTION_ERRORS;

export class QuestionError extends CodedError<QuestionErrorCode> {
  constructor(code: QuestionErrorCode, details: RefusalDetails) {
    super(code, QUESTION_ERRORS[code], details);
  }
}
