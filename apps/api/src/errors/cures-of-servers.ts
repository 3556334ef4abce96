import type { Wording } from '@ledger/domain';

/** Cures for errors of the store, of points in time and of requests. */
export const CURES_OF_SERVERS = {
  INVALID_ARGUMENT: {
    zh: '请把内容拆成较小的几次提交，或改正所说的参数。',
    en: 'Send less at once, or correct the argument that the message names.',
  },
  RESERVED_METADATA: {
    zh: '请换一个不以下划线开头的名称。',
    en: 'Use a name that does not begin with an underscore.',
  },
  EVENT_ID_REUSED: {
    zh: '请换一个事件编号，或核对该事件是否已写入。',
    en: 'Use another event id, or check whether the event is stored already.',
  },
  STORE_NOT_EMPTY: { zh: '请指定一个空的事件库。', en: 'Name an empty store.' },
  RESTORE_DIFFERS: {
    zh: '请用原来的来源再次恢复，或换用空的事件库。',
    en: 'Restore from the first source again, or use an empty store.',
  },
  UNREADABLE_EVENT: {
    zh: '请用写入该事件的版本或更新的版本打开。',
    en: 'Open the store with the version that wrote the event, or a newer one.',
  },
  STORE_READ_ONLY: { zh: '请以写入方式启动服务。', en: 'Start the server on the store for writing.' },
  STORE_UNREADABLE: {
    zh: '请核对 EVENT_STORE 的路径，或从备份恢复。',
    en: 'Check the path in EVENT_STORE, or restore a backup.',
  },
  STORE_CLOSED: {
    zh: '服务正在停止；请待其重新启动后再试。',
    en: 'The server is stopping: try again when it is back.',
  },
  YEAR_NOT_FOUND: {
    zh: '请用 units 核对已开账的年度，或改问较晚的时点。',
    en: '`units` lists the years that are open; or ask about a later point.',
  },
  BAD_POINT: { zh: '请按所述原因改正。', en: 'Correct it as the reason says.' },
  BASIS_OF_ANOTHER_STORE: {
    zh: '请在给出令牌的账库上查询，或改用 asOf 与 knownAt。',
    en: 'Ask the store that gave the token, or use asOf and knownAt.',
  },
  BASIS_OF_ANOTHER_VERSION: { zh: '请改用 asOf 与 knownAt 查询。', en: 'Ask with asOf and knownAt instead.' },
  BASIS_OF_OTHER_RULES: { zh: '请改用 asOf 与 knownAt 查询。', en: 'Ask with asOf and knownAt instead.' },
  EVENT_NOT_LEFT_OUT: { zh: '请去掉该项。', en: 'Take it out of the list.' },
  HISTORY_UNREADABLE: {
    zh: '事件由更新的版本写入的，请用该版本启动服务；事件被改动、缺失或损坏的，请由备份恢复账库。',
    en: 'Where a newer version wrote the event, start that one; where it was changed, is missing or damaged, restore the store from a backup.',
  },
  ACTOR_REQUIRED: { zh: '例如 X-Actor: zhang.san。', en: 'For example X-Actor: zhang.san.' },
  AMOUNT_INVALID: {
    zh: '请写成该单位下精确到分的十进制数，如 4738.83。',
    en: 'Write an exact decimal number in that unit, to the fen at most, e.g. 4738.83.',
  },
  ENTRIES_INVALID: { zh: '请按所述行列改正。', en: 'Correct the lines and columns that it names.' },
  FIELD_NEEDED: { zh: '请填写该项。', en: 'Fill it in.' },
  INPUT_INVALID: { zh: '请按所述原因改正。', en: 'Correct it as the reason says.' },
  PAGE_INVALID: {
    zh: '请在所述范围内取值；游标请原样使用。',
    en: 'Stay inside the range that it names; use cursors unchanged.',
  },
} as const satisfies Record<string, Wording>;
