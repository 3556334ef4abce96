import type { Wording } from '@ledger/domain';

/** Errors of GraphQL and Apollo. Their messages are in English; these texts give the meaning of the code. */
export const PROTOCOL_ERRORS = {
  GRAPHQL_PARSE_FAILED: {
    zh: '文档不是 GraphQL；请按报错位置改正语法',
    en: 'the document is not GraphQL; correct the syntax at the place that the message names',
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '文档与模式不符，或超过深度、别名、成本的上限；请对照 schema.graphql 改正，或分次查询',
    en: 'the document does not fit the schema, or exceeds a limit of depth, aliases or cost; correct it by schema.graphql, or ask for less at once',
  },
  BAD_USER_INPUT: {
    zh: '变量或参数的值不符合其类型；请按报错改正该值',
    en: 'the value of a variable or argument does not fit its type; correct the value that is named',
  },
  BAD_REQUEST: {
    zh: 'HTTP 请求不符合 GraphQL over HTTP；请用 POST /graphql 和 application/json',
    en: 'the request does not follow GraphQL over HTTP; use POST /graphql with application/json',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    zh: '没有以此摘要列出的文档；请发送完整的查询文档',
    en: 'no listed document has this digest; send the whole document',
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '文档中没有要执行的操作，或以 GET 请求变更；请给出 operationName，变更用 POST',
    en: 'the document names no operation to run, or a GET asks for a mutation; give operationName, and POST mutations',
  },
} as const satisfies Record<string, Wording>;

/** A fault of the server. */
export const SERVER_ERRORS = {
  INTERNAL: {
    zh: '服务器内部错误；请把编号 id 告知管理员，日志中有其原因',
    en: 'an internal error of the server; give its administrator the id: the log has the cause under it',
  },
} as const satisfies Record<string, Wording>;

/** Refusals before the request is read: HTTP 400, 401, 403, 413, 415 and 503. */
export const TRANSPORT_ERRORS = {
  HOST_NOT_ALLOWED: {
    zh: '请求用的主机名不在许可之列；请在 ALLOWED_HOSTS 中写明',
    en: 'the request uses a host name that this server does not accept; add it to ALLOWED_HOSTS',
  },
  ORIGIN_NOT_ALLOWED: {
    zh: '请求来自其他网站的页面；请在 ALLOWED_ORIGINS 中写明该来源',
    en: 'the request comes from a page of another site; add its origin to ALLOWED_ORIGINS',
  },
  NOT_SIGNED_IN: {
    zh: '没有登录；请用浏览器打开 /sign-in，程序则在 Authorization 中带上令牌',
    en: 'nobody has signed in; open /sign-in in a browser, or send a token in Authorization from a program',
  },
  PROVIDER_AWAY: {
    zh: '无法连接身份提供方，不能核对令牌；请稍后重试',
    en: 'the identity provider cannot be reached, so the token cannot be checked; try again later',
  },
  BODY_NOT_JSON: {
    zh: '请求体不是 JSON 对象；请发送 {"query": "…", "variables": {…}}，并写明 content-type: application/json',
    en: 'the body is not a JSON object; send {"query": "…", "variables": {…}} with content-type: application/json',
  },
  BODY_TOO_LARGE: {
    zh: '请求体过大；年度文件和清单请先发送到 /uploads，再以其编号导入',
    en: 'the body is too large; send year files and lists to /uploads, and import them by the id that it gives',
  },
  BODY_UNREADABLE: {
    zh: '请求体不能读取；请用 UTF-8，不压缩或用 gzip、deflate、br 压缩，并发送完整',
    en: 'the body cannot be read; send it whole, in UTF-8, as it is or compressed by gzip, deflate or br',
  },
  TOO_MANY_BODIES: {
    zh: '正在接收或处理的大请求过多；请在 Retry-After 所示秒数后重试',
    en: 'too many large requests are being received or worked on; try again after the number of seconds in Retry-After',
  },
  TOO_MANY_CONNECTIONS: {
    zh: 'WebSocket 连接过多；请稍后再试，或连接另一副本',
    en: 'there are too many WebSocket connections; try again, or on another replica',
  },
} as const satisfies Record<string, Wording>;
