import { CodedError, type RefusalDetails, type Wording } from '@ledger/domain';

/**
 * Errors before or after the decision. They are not rules of the domain: the caller made a mistake, or another writer
 * interfered.
 */
export const COMMAND_ERRORS = {
  IDEMPOTENCY_KEY_REUSED: {
    zh: '幂等键 {idempotencyKey} 已用于内容不同的请求；请换一个键，或原样重发第一次的请求',
    en: 'idempotency key {idempotencyKey} was used for a request with other content; use a new key, or send the first request again unchanged',
  },
  EXPECTED_VERSION_MISMATCH: {
    zh: '该单位或年度已更新到版本 {actual}，而请求期望 {expected}；请重新读取后再提交',
    en: 'the unit or year is at version {actual}, the request expected {expected}; read it again and resubmit',
  },
  ENTRY_CHANGED: {
    zh: '条目 {entryId} 已导入，内容与文件不同；已入账的事实不可修改，请冲销后以新编号重新记录',
    en: 'entry {entryId} was imported with other content; what is stored cannot be changed: reverse it and enter it again under a new id',
  },
  TOO_MUCH_CONTENTION: {
    zh: '该单位或年度被其他写入者连续修改 {tries} 次；请稍后重试',
    en: 'the unit or year was changed by other writers {tries} times in a row; try again',
  },
} as const satisfies Record<string, Wording>;

export type CommandErrorCode = keyof typeof COMMAND_ERRORS;

export class CommandError extends CodedError<CommandErrorCode> {
  constructor(code: CommandErrorCode, details: RefusalDetails) {
    super(code, COMMAND_ERRORS[code], details);
  }
}
