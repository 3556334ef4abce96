import type { ChainFault } from '@ledger/log-proof';

/** All errors of a store. These texts are general; the message has the details. */
export const EVENT_STORE_ERRORS = {
  INVALID_ARGUMENT: { zh: '传给事件库的参数或设置无效', en: 'an argument or setting is invalid' },
  RESERVED_METADATA: {
    zh: '以下划线开头的元数据由事件库保留',
    en: 'metadata names that begin with _ are reserved',
  },
  VERSION_CONFLICT: {
    zh: '该流已被其他写入者更新；请重新读取后再试',
    en: 'another writer was faster; read the stream again',
  },
  EVENT_ID_REUSED: { zh: '事件编号已被使用', en: 'an event id is taken' },
  STORE_NOT_EMPTY: { zh: '只能恢复到空的事件库', en: 'only an empty store can be restored into' },
  RESTORE_UNFINISHED: {
    zh: '上一次恢复尚未完成，暂不能追加；请用同一来源再次恢复，或换用空的事件库',
    en: 'a restore is unfinished, so nothing can be appended; run it again from the same source, or use an empty store',
  },
  RESTORE_DIFFERS: {
    zh: '恢复的内容与已写入的部分不同；请用原来的来源，或换用空的事件库',
    en: 'the sequence differs from what the unfinished restore has stored',
  },
  UNREADABLE_EVENT: { zh: '历史中有无法读取的事件', en: 'the history holds an event that cannot be read' },
  STORE_NOT_FOUND: {
    zh: '找不到事件库；请先以写入方式启动一次',
    en: 'there is no store; start the writer once first',
  },
  STORE_LOCKED: {
    zh: '另一个进程正在写入该事件库；请先停止它，或以只读方式打开',
    en: 'another process writes to this store; stop it, or open the store for reading',
  },
  STORE_READ_ONLY: { zh: '事件库以只读方式打开，不能写入', en: 'the store is open for reading only' },
  STORE_UNREADABLE: {
    zh: '该文件不是本系统的事件库，或已损坏',
    en: 'this is not a store of this program, or it is damaged',
  },
  STORE_UNAVAILABLE: { zh: '暂时无法访问事件库；请稍后重试', en: 'the store cannot be reached; try again' },
  STORE_CLOSED: { zh: '事件库已关闭', en: 'the store is closed' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type EventStoreErrorCode = keyof typeof EVENT_STORE_ERRORS;

/** Why a store cannot write, if that is known. */
export type StoreTrouble = 'disk-full' | 'read-only' | 'gone' | 'no-right' | 'away' | 'unknown';

export interface EventStoreErrorDetails {
  /** The driver's error. It is shown nowhere else. */
  readonly cause?: unknown;
  /** Only for VERSION_CONFLICT: the actual version of the stream. */
  readonly actualVersion?: number;
  /** Only for UNREADABLE_EVENT: which event it is, if that is known. */
  readonly event?: NamedEvent;
  /** Only for STORE_UNAVAILABLE. */
  readonly trouble?: StoreTrouble;
}

/** An event by its place. The id is absent if the event is missing. */
export interface NamedEvent {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly id?: string;
  /** Absent for other faults: a text that cannot be parsed, or an unknown type. */
  readonly fault?: ChainFault;
}

/** The message says what is wrong, where, and how to fix it, in English. It never contains a connection string. */
export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';
  readonly actualVersion: number | undefined;
  readonly event: NamedEvent | undefined;
  readonly trouble: StoreTrouble;
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: EventStoreErrorCode,
    message: string = EVENT_STORE_ERRORS[code].en,
    details: EventStoreErrorDetails = {},
  ) {
    super(message, 'cause' in details ? { cause: details.cause } : {});
    this.zh = EVENT_STORE_ERRORS[code].zh;
    this.en = message;
    this.actualVersion = details.actualVersion;
    this.event = details.event;
    this.trouble = details.trouble ?? 'unknown';
  }
}

export function versionConflict(streamId: string, expected: number, actual: number): EventStoreError {
  return new EventStoreError(
    'VERSION_CONFLICT',
    `the stream ${streamId} is at version ${actual}, the append expected ${expected}; read it again and decide anew`,
    { actualVersion: actual },
  );
}
