import type { EventStoreErrorCode } from '@ledger/event-store';

/** What a caller's shell learns, from the server and from every command: one code per kind of error. */
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

const STORE_KINDS: Readonly<Record<string, ExitKind>> = {
  INVALID_ARGUMENT: 'usage',
  STORE_NOT_FOUND: 'usage',
  STORE_NOT_EMPTY: 'conflict',
  RESTORE_DIFFERS: 'conflict',
  VERSION_CONFLICT: 'conflict',
  UNREADABLE_EVENT: 'unreadable',
  STORE_UNREADABLE: 'unreadable',
} satisfies Partial<Record<EventStoreErrorCode, ExitKind>>;

/** The names of errors that are ours, by what they mean. */
const KINDS: Readonly<Record<string, ExitKind>> = {
  DomainError: 'refused',
  CommandError: 'conflict',
  QuestionError: 'usage',
  ConfigError: 'usage',
  UsageError: 'usage',
  MappingNameError: 'usage',
  PaperError: 'usage',
  ServerAwayError: 'unavailable',
};

/** By the name of the error, because the server's bundle has its own classes, for which `instanceof` fails. */
export function kindOf(error: unknown): ExitKind {
  if (!(error instanceof Error)) return 'bug';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'HISTORY_UNREADABLE') return 'unreadable';
  if (error.name === 'EventStoreError') return STORE_KINDS[code] ?? 'unavailable';
  return KINDS[error.name] ?? 'bug';
}
