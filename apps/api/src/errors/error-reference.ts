import {
  ACCESS_ERRORS,
  budgetErrors,
  PERFORMANCE_ERRORS,
  UNIT_ERRORS,
  type Refusal,
  type RefusalKind,
  type Wording,
} from '@ledger/domain';
import { EVENT_STORE_ERRORS } from '@ledger/event-store';
import { QUESTION_ERRORS } from '@ledger/answers';
import { COMMAND_ERRORS } from '@ledger/write-side';
import { YEAR_FILE_ERRORS } from '@ledger/year-file';
import { REQUEST_ERRORS } from './request-error';
import { CONTRADICTION_REFERENCE } from './contradiction-reference';
import { CURES } from './cures';
import { PROTOCOL_ERRORS, SERVER_ERRORS, TRANSPORT_ERRORS } from './protocol-errors';
import { WARNING_REFERENCE, type Explained } from './warning-reference';
import { partsOf } from './wording-parts';

export interface ReferenceSection {
  readonly title: Wording;
  /** Where it is the same for all of them. */
  readonly cause?: Wording;
  readonly entries: Readonly<Record<string, Explained>>;
}

const CAUSES = {
  malformed: {
    zh: '输入有误，或与已入账的事实矛盾；任何年度都拒绝',
    en: 'the input is wrong or contradicts what is stored; refused in every year',
  },
  breach: {
    zh: '违反规则：control 模式拒绝，record 模式照实入账并记明',
    en: 'a rule is broken: refused in control mode, stored and shown in record mode',
  },
} as const satisfies Record<RefusalKind, Wording>;

/** Every code of the product with its meaning, cause and cure. */
export const ERROR_REFERENCE: readonly ReferenceSection[] = [
  refusals({ zh: '预算：输入', en: 'Budget: input' }, budgetErrors, 'malformed'),
  refusals({ zh: '预算：规则', en: 'Budget: rules' }, budgetErrors, 'breach'),
  refusals({ zh: '绩效：规则', en: 'Performance: rules' }, PERFORMANCE_ERRORS, 'breach'),
  refusals({ zh: '绩效', en: 'Performance' }, PERFORMANCE_ERRORS, 'malformed'),
  refusals({ zh: '单位', en: 'Units' }, UNIT_ERRORS, 'malformed'),
  refusals({ zh: '授权', en: 'Roles' }, ACCESS_ERRORS, 'malformed'),
  section({ zh: '命令', en: 'Commands' }, COMMAND_ERRORS, {
    zh: '与另一次请求或另一写入者冲突',
    en: 'another request, or another writer, was there before',
  }),
  section({ zh: '请求', en: 'Requests' }, REQUEST_ERRORS, {
    zh: '请求本身有误，尚未到达账务',
    en: 'the request itself is wrong and reached no rule',
  }),
  section({ zh: '查询', en: 'Questions' }, QUESTION_ERRORS, {
    zh: '所问的事物或时点不存在，或不能重现',
    en: 'what is asked about, or its point in time, is not there or cannot be repeated',
  }),
  section({ zh: 'GraphQL', en: 'GraphQL' }, PROTOCOL_ERRORS, {
    zh: '文档、变量或 HTTP 请求',
    en: 'the document, its variables or the HTTP request',
  }),
  section({ zh: '连接', en: 'Connections' }, TRANSPORT_ERRORS, {
    zh: '请求的来路，或连接数',
    en: 'where the request comes from, or the number of connections',
  }),
  section({ zh: '服务器', en: 'Server' }, SERVER_ERRORS, { zh: '程序有误', en: 'a bug' }),
  section({ zh: '事件库', en: 'Event store' }, EVENT_STORE_ERRORS, {
    zh: '事件库或其设置',
    en: 'the event store or its settings',
  }),
  section({ zh: '年度文件', en: 'Year file' }, YEAR_FILE_ERRORS, {
    zh: '文件在所述行列的内容',
    en: 'the file, at the line and column that are named',
  }),
  { title: { zh: '预警', en: 'Warnings' }, entries: WARNING_REFERENCE },
  { title: { zh: '报告矛盾', en: 'Contradictions' }, entries: CONTRADICTION_REFERENCE },
];

/** How to mend what the code of a catalogue stands for, with its placeholders. */
export function cureOf(code: string, wording: Wording): Wording {
  return CURES[code] ?? partsOf(wording).cure ?? wording;
}

function refusals(
  title: Wording,
  catalogue: Readonly<Record<string, Refusal>>,
  kind: RefusalKind,
): ReferenceSection {
  const rows = Object.entries(catalogue).filter(([, refusal]) => refusal.kind === kind);
  return section(title, Object.fromEntries(rows), CAUSES[kind]);
}

function section(
  title: Wording,
  catalogue: Readonly<Record<string, Wording>>,
  cause: Wording,
): ReferenceSection {
  const rows = Object.entries(catalogue);
  const entries = Object.fromEntries(rows.map(([code, wording]) => [code, explained(code, wording, cause)]));
  return { title, cause, entries };
}

function explained(code: string, wording: Wording, cause: Wording): Explained {
  return { meaning: partsOf(wording).wrong, cause, cure: cureOf(code, wording) };
}
