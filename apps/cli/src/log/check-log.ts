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

/** Checks a log against the digests of its events and against sealed heads. */
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

/** The last sealed head that the log still matches: the search for the reason begins after it. */
function stillFitting({ heads, wrong }: Record<'heads' | 'wrong', readonly CheckedHead[]>): string[] {
  const ofLog = wrong.filter(({ fault }) => fault === 'other-root' || fault === 'log-too-short');
  if (ofLog.length === 0) return [];
  const first = Math.min(...ofLog.map(({ head }) => head.size));
  const fitting = heads.filter(({ head, fault }) => fault === undefined && head.size < first);
  const last = fitting.reduce<CheckedHead | undefined>(
    (best, one) => (best && best.head.size >= one.head.size ? best : one),
    undefined,
  );
  return last ? [`相符至 as sealed up to：${last.head.sealedAt} · ${last.head.size}`] : [];
}

function textOf({ size, root, faults, heads, isAsWritten }: Omit<LogReport, 'text'>): string {
  const wrong = heads.filter(({ fault }) => fault !== undefined);
  return [
    `${size} 个事件 events · 根 root ${root}`,
    ...faults.map(
      ({ streamId, streamVersion, id, fault }) =>
        `不符 not as written：${streamId} #${streamVersion}（${id}）${CHAIN_FAULTS[fault]}`,
    ),
    ...stillFitting({ heads, wrong }),
    ...wrong.map(
      ({ head, fault }) =>
        `不符 not as sealed：${head.sealedAt} · ${head.size} · ${fault ? HEAD_FAULTS[fault] : ''}`,
    ),
    `签署 sealed heads：${heads.length - wrong.length} / ${heads.length}`,
    isAsWritten ? '一致 as it was written' : '不一致 NOT as it was written',
  ].join('\n');
}
