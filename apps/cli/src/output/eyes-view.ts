import { EYES_FINDINGS, isBroken, type EyesReport, type Seen } from '@ledger/answers';
import { nameOf } from '@ledger/domain';

/** Every finding with its events, and how much was checked. */
export function eyesText({ events, looked, proven, findings }: EyesReport): string {
  const rows = findings.map(({ code, event, against }) => {
    const { zh, en } = EYES_FINDINGS[code];
    return [`${code} ${zh} ${en}`, line(event), ...(against ? [line(against)] : [])].join('\n    ');
  });
  const broken = findings.filter(isBroken).length;
  const unproven = findings.length - broken;
  return [
    ...rows,
    `${events} 个事件 events · 核对 looked at ${looked} · 证实 proven ${proven} · 不能证明 unproven ${unproven} · 违反 broken ${broken}`,
    '日志本身是否被改动，用 budget log verify 核对 whether the log itself was changed, budget log verify tells',
  ].join('\n');
}

function line({ streamId, streamVersion, eventId, type, recordedAt, author, documentNo }: Seen): string {
  const { actor, person, delegation } = author;
  const who = person ? nameOf(person) : `${actor}（未登录 not signed in）`;
  const behalf = delegation ? `，代理 for ${nameOf(delegation.holder)} ${delegation.delegationId}` : '';
  const document = documentNo === undefined ? '' : ` ${documentNo}`;
  return `${recordedAt} ${streamId} #${streamVersion} ${type}${document} ${eventId} ${who}${behalf}`;
}
