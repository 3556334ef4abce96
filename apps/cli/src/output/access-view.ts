import { isInForce, nameOf, ROLE_NAMES, type Author, type Delegation, type Grant } from '@ledger/domain';
import { renderTable } from './table';

const GRANT_COLUMNS = [
  '编号 id',
  '人员 person',
  '角色 role',
  '单位 unit',
  '起 from',
  '止 until',
  '授权人 given by',
  '状态 state',
];
const DELEGATION_COLUMNS = [
  '编号 id',
  '代理人 acts',
  '为 for',
  '角色 role',
  '起 from',
  '止 until',
  '状态 state',
];

interface Held {
  readonly grants: readonly Grant[];
  readonly delegations: readonly Delegation[];
}

/** Who has which role, until when and granted by whom; including revoked and ended grants. */
export function accessText({ grants, delegations }: Held, today: string): string {
  if (grants.length === 0) return '尚未授权 nothing was granted';
  if (delegations.length === 0) return grantRows(grants, today);
  const rows = delegations.map((delegation) => {
    const { delegationId, to, holder, role, from, until } = delegation;
    return [
      delegationId,
      nameOf(to),
      nameOf(holder),
      ROLE_NAMES[role].zh,
      from,
      until,
      endOf(delegation, today),
    ];
  });
  return `${grantRows(grants, today)}\n\n${table(DELEGATION_COLUMNS, rows)}`;
}

export function grantRows(grants: readonly Grant[], today: string): string {
  const rows = grants.map((grant) => {
    const { grantId, person, role, unitCode, withSubordinates, from, until = '—', grantedBy } = grant;
    const unit =
      unitCode === undefined ? '全库 every unit' : `${unitCode}${withSubordinates ? ' 及下级' : ''}`;
    const names = `${ROLE_NAMES[role].zh} ${role}`;
    return [grantId, nameOf(person), names, unit, from, until, authorText(grantedBy), stateOf(grant, today)];
  });
  return table(GRANT_COLUMNS, rows);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return renderTable(
    titles.map((title) => ({ title })),
    rows,
  );
}

function stateOf(grant: Grant, today: string): string {
  if (grant.revoked) return `已撤销 revoked：${grant.revoked.reason}`;
  if (isInForce(grant, today)) return '有效 in force';
  return grant.from > today ? '未开始 not yet' : '已到期 ended';
}

function endOf({ ended, from, until }: Delegation, today: string): string {
  if (ended || until < today) return '已终止 ended';
  return from > today ? '未开始 not yet' : '有效 in force';
}

function authorText({ actor, person }: Author): string {
  return person ? nameOf(person) : actor;
}
