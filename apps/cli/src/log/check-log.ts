import {
  CHAIN_FAULTS,
  HEAD_FAULTS,
  LogCheck,
  type CheckedHead,
  type EventFault,
  type LoggedEvent,
  type SealedHead,
} from '@ledger/log-proof';

export interface LogReport {
  /** Events. */
  readonly size: number;
  /** Of the tree over them. */
  readonly root: string;
  readonly faults: readonly EventFault[];
  readonly heads: readonly CheckedHead[];
  readonly isAsWritten: boolean;
  /** The same for people. */
  readonly text: string;
}

export interface Asked {
  readonly heads: readonly SealedHead[];
  /** Public keys in PEM. */
  readonly keys: readonly string[];
}

/** Holds a log against the digests of its events and against heads that were sealed before. */
export async function checkLog(
  events: AsyncIterable<LoggedEvent>,
  { heads, keys }: Asked,
): Promise<LogReport> {
  const check = new LogCheck(new Set(heads.map(({ size }) => size)));
  for await (const event of events) check.add(event);
  const checked = check.headsOf(heads, keys);
  const { faults, tree } = check;
  const isAsWritten = faults.length === 0 && checked.every(({ fault }) => fault === undefined);
  const told = { size: tree.size, root: tree.root(), faults, heads: checked, isAsWritten };
  return { ...told, text: textOf(told) };
}

function textOf({ size, root, faults, heads, isAsWritten }: Omit<LogReport, 'text'>): string {
  const wrong = heads.filter(({ fault }) => fault !== undefined);
  return [
    `${size} 个事件 events · 根 root ${root}`,
    ...faults.map(
      ({ streamId, streamVersion, id, fault }) =>
        `不符 not as written：${streamId} #${streamVersion}（${id}）${CHAIN_FAULTS[fault]}`,
    ),
    ...wrong.map(
      ({ head, fault }) =>
        `不符 not as sealed：${head.sealedAt} · ${head.size} · ${fault ? HEAD_FAULTS[fault] : ''}`,
    ),
    `签署 sealed heads：${heads.length - wrong.length} / ${heads.length}`,
    isAsWritten ? '一致 as it was written' : '不一致 NOT as it was written',
  ].join('\n');
}
