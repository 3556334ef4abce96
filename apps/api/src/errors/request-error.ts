import { CodedError, type RefusalDetails, type Wording } from '@ledger/domain';

/** What is wrong with a request before any command or question is reached. */
export const REQUEST_ERRORS = {
  ACTOR_REQUIRED: {
    zh: '请在请求头 X-Actor 中写明操作人（中文需按 URI 编码）',
    en: 'name the acting person in the header X-Actor (URI-encoded if it is not ASCII)',
  },
  AMOUNT_INVALID: {
    zh: '{field}：“{value}”不是该单位下的精确金额',
    en: '{field}: "{value}" is no exact amount in that unit',
  },
  ENTRIES_INVALID: {
    zh: '{field} 不是年度文件的条目：{reason}',
    en: '{field} are no entries of a year file: {reasonEn}',
  },
  COST_SPENT: {
    zh: '您在一分钟内查询过多（本次成本 {cost}，每人每分钟 {perMinute}）；请 {seconds} 秒后重试',
    en: 'your requests of this minute cost too much (this one costs {cost}; {perMinute} are allowed per person and minute); try again in {seconds} s',
  },
  DOCUMENT_NOT_LISTED: {
    zh: '本服务器只向您开放清单内的 GraphQL 文档；请使用页面，或请管理员把此文档放入 LISTED_DOCUMENTS，或在 FREE_DOCUMENTS 中写明您的角色',
    en: 'on this server you may send only listed GraphQL documents; use the page, or ask the operator to add this one to LISTED_DOCUMENTS, or your role to FREE_DOCUMENTS',
  },
  DOCUMENT_TOO_COSTLY: {
    zh: '本次查询的成本为 {cost}，您的角色每次最多 {atMost}；请减少 first 或字段，或分次查询',
    en: 'this document costs {cost}, and your roles may ask {atMost} at once; lower `first`, ask for fewer fields, or ask in several requests',
  },
  DOCUMENT_TOO_LONG: {
    zh: '{field} 长于 {atMost} KiB；请把值写在 variables 中，或分几次请求',
    en: '{field} is longer than {atMost} KiB; put values into variables, or ask in several requests',
  },
  FIELD_NEEDED: {
    zh: '{field}：此处必须填写',
    en: '{field}: needed here',
  },
  FILES_NOT_STORED: {
    zh: '{field}：本服务器没有存放附件的目录（EVIDENCE_FOLDER）；请改填文件名、大小、摘要和存放处，或请管理员设置目录',
    en: '{field}: this server has no folder for files (EVIDENCE_FOLDER); give name, size, digest and where the file lies, or ask the operator for a folder',
  },
  IMPORT_RUNNING: {
    zh: '正在导入另一个年度文件；请待其完成后重试',
    en: 'another year file is being imported; try again when it is done',
  },
  IMPORT_BROKEN: {
    zh: '导入中断，编号 {id}，未写入的内容可再次导入；请将编号告知管理员',
    en: 'the import was interrupted, number {id}; import what was not written again, and give the number to an administrator',
  },
  IMPORT_TOO_LARGE: {
    zh: '文件超过 200,000 行，或读取需要超过 30 秒或 512 MiB 内存；请拆分后分别导入',
    en: 'the files have more than 200,000 rows, or take more than 30 s or 512 MiB to read; divide them and import the parts',
  },
  IMPORT_UNKNOWN: {
    zh: '没有这个编号的导入；导入结束后保留半小时，只有发起人可以查看',
    en: 'there is no import with this id; it is kept for half an hour after its end, and only the person who started it can see it',
  },
  IMPORT_WRITES: {
    zh: '导入已开始写入；请等待其完成',
    en: 'the import is already being written; wait until it is done',
  },
  IMPORTS_WAITING: {
    zh: '等待导入的任务太多；请过几分钟再试',
    en: 'too many imports are already waiting; try again in a few minutes',
  },
  INPUT_INVALID: {
    zh: '{field}：内容不符合格式：{reasonZh}',
    en: '{field}: does not have the required form: {reasonEn}',
  },
  NESTED_TOO_DEEP: {
    zh: '{field} 中的括号嵌套超过 {atMost} 层；请减少嵌套',
    en: 'the brackets in {field} are nested more than {atMost} deep; nest them less',
  },
  NOT_ALLOWED: {
    zh: '您在此没有“{right}”的权限（{what}）。请由有此权限的角色（{roles}）办理，或请管理员授权',
    en: 'you have no right to {rightEn} here ({what}). Let a role that has it ({rolesEn}) do it, or ask an administrator for a grant',
  },
  PAGE_INVALID: {
    zh: '{field} {reason}',
    en: '{field} {reasonEn}',
  },
  SUBSCRIPTIONS_ONLY: {
    zh: 'WebSocket 只提供订阅；查询和变更请用 HTTP POST /graphql',
    en: 'only subscriptions are served over WebSocket; send queries and mutations to POST /graphql',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    zh: '{whose}最多 {atMost} 个订阅；请先结束不用的',
    en: '{whoseEn} may have {atMost} subscriptions; end those that are not needed',
  },
  WEBSOCKET_NEEDED: {
    zh: '订阅只通过 WebSocket（graphql-ws）提供，地址同为 /graphql；查询请改用 query',
    en: 'subscriptions are served only over WebSocket (graphql-ws), at the same /graphql; to ask once, send a query instead',
  },
  UPLOAD_UNKNOWN: {
    zh: '没有这个编号的文件（{field}）；上传的文件只保留十分钟，请重新上传',
    en: 'there is no uploaded file with this id ({field}); it is kept for ten minutes, send it again',
  },
} as const satisfies Record<string, Wording>;

export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

export class RequestError extends CodedError<RequestErrorCode> {
  constructor(code: RequestErrorCode, details: RefusalDetails = {}) {
    super(code, REQUEST_ERRORS[code], details);
  }
}
