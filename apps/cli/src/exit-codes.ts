import { ConfigError } from '@ledger/config';
import { DomainError } from '@ledger/domain';
import { EventStoreError, type EventStoreErrorCode } from '@ledger/event-store';
import { QuestionError } from '@ledger/answers';
import { CommandError } from '@ledger/write-side';

/** What a caller's shell learns: one code per kind of error. Printed by `budget --help`. */
export const EXIT_CODES = {
  ok: { code: 0, zh: '成功', en: 'done' },
  refused: {
    code: 1,
    zh: '规则不允许，或核对有发现（--strict）',
    en: 'a rule refused it, or a check found something (--strict)',
  },
  usage: { code: 2, zh: '命令或输入有误', en: 'wrong usage or bad input' },
  conflict: { code: 3, zh: '与他人的更改冲突', en: 'in conflict with another change' },
  unavailable: { code: 4, zh: '账库不可用或被占用', en: 'the store is away or in use' },
  unreadable: { code: 5, zh: '账库内容无法读取', en: 'the history cannot be read' },
  bug: { code: 70, zh: '程序错误', en: 'a bug of ours' },
} as const;

export type ExitKind = keyof typeof EXIT_CODES;

/** Bad input that no lib refuses: a file that is not there, an option that does not fit. */
export class UsageError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

const STORE_KINDS: Partial<Record<EventStoreErrorCode, ExitKind>> = {
  INVALID_ARGUMENT: 'usage',
  STORE_NOT_FOUND: 'usage',
  STORE_NOT_EMPTY: 'conflict',
  RESTORE_DIFFERS: 'conflict',
  VERSION_CONFLICT: 'conflict',
  UNREADABLE_EVENT: 'unreadable',
  STORE_UNREADABLE: 'unreadable',
};

export function kindOf(error: unknown): ExitKind {
  if (error instanceof DomainError) return 'refused';
  if (error instanceof CommandError) return 'conflict';
  if (error instanceof QuestionError) return error.code === 'HISTORY_UNREADABLE' ? 'unreadable' : 'usage';
  if (error instanceof ConfigError || error instanceof UsageError) return 'usage';
  if (error instanceof EventStoreError) return STORE_KINDS[error.code] ?? 'unavailable';
  return 'bug';
}
