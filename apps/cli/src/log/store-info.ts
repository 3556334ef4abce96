import { parseStream } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { CHAIN_FAULTS, HEAD_FAULTS, LogCheck, type CheckedHead } from '@ledger/log-proof';
import { renderTable } from '../output/table';
import type { Asked } from './check-log';
import { loggedEvents } from './exported-log';

/** A smaller difference is normal: clocks differ a little, and the log grows between two readings. */
const CLOCK_MS = 60_000;

interface InfoAsked extends Asked {
  /** Address of the store. */
  readonly url: string;
}

/** The state of a store, from one reading of its log. */
export async function infoOf(store: EventStore, { url, heads, keys }: InfoAsked) {
  const [storeId, head, restoreIsUnfinished] = await Promise.all([
    store.storeId(),
    store.head(),
    store.restoreIsUnfinished(),
  ]);
  const ours = heads.filter((one) => one.storeId === storeId);
  const check = new LogCheck(new Set(ours.map(({ size }) => size)));
  const kinds = new Map<string, { readonly streams: Set<string>; events: number }>();
  for await (const event of loggedEvents(store)) {
    check.add(event);
    const name = parseStream(event.streamId)?.kind ?? 'other';
    const kind = kinds.get(name) ?? { streams: new Set(), events: 0 };
    kinds.set(name, kind);
    kind.streams.add(event.streamId);
    kind.events += 1;
  }
  const { tree, faults } = check;
  const checked = keys.length > 0 ? check.headsOf(ours, keys) : unsigned(check, ours);
  const wrong = checked.filter(({ fault }) => fault !== undefined);
  return {
    kind: url.slice(0, url.indexOf(':')),
    storeId,
    head: head.position,
    recordedAt: head.recordedAt,
    clockAheadS: aheadOf(head.recordedAt),
    kinds: [...kinds].map(([kind, { streams, events }]) => ({ kind, streams: streams.size, events })),
    restoreIsUnfinished,
    events: tree.size,
    root: tree.root(),
    sealedHead: lastOf(checked, keys.length > 0),
    brokenHeads: wrong,
    faults,
    isAsWritten: faults.length === 0 && wrong.length === 0,
  };
}

export type StoreInfo = Awaited<ReturnType<typeof infoOf>>;

export function infoText(info: StoreInfo): string {
  const { kind, storeId, head, recordedAt, events, root, clockAheadS } = info;
  const lines = [
    `账库 store ${storeId} · ${kind}`,
    `末尾 head ${head} · ${recordedAt ?? '—'} · ${events} 个事件 events · 根 root ${root}`,
    kindsTable(info),
    sealedText(info),
    ...info.faults.map(
      ({ streamId, streamVersion, id, fault }) =>
        `不符 not as written：${streamId} #${streamVersion}（${id}）${CHAIN_FAULTS[fault]}`,
    ),
    ...info.brokenHeads.map(
      (one) =>
        `不符 not as sealed：${one.head.sealedAt} · ${one.head.size} · ${one.fault ? HEAD_FAULTS[one.fault] : ''}`,
    ),
    clockAheadS > 0 &&
      `时钟 clock：最后一个事件比本机时间早到 ${clockAheadS} 秒 the last event was recorded ${clockAheadS} s ahead of this machine's clock; one of the two is wrong`,
    info.restoreIsUnfinished && '恢复尚未完成 a restore is unfinished: run it again',
    info.isAsWritten ? '一致 as it was written' : '不一致 NOT as it was written',
  ];
  return lines.filter((line) => line !== false).join('\n');
}

function kindsTable({ kinds }: StoreInfo): string {
  return renderTable(
    [
      { title: '类别 kind' },
      { title: '流 streams', align: 'right' },
      { title: '事件 events', align: 'right' },
    ],
    kinds.map(({ kind, streams, events }) => [kind, String(streams), String(events)]),
  );
}

function sealedText({ sealedHead, events }: StoreInfo): string {
  if (!sealedHead) return '未签署 not sealed';
  const { size, sealedAt, signed } = sealedHead;
  const by = signed ? '' : ' · 未核对签名 signature not checked: name --key';
  return `已签署 sealed：${size} · ${sealedAt} · 之后 ${events - size} 个事件 events behind it${by}`;
}

/** Without keys the roots alone can be compared. */
function unsigned(check: LogCheck, heads: Asked['heads']): readonly CheckedHead[] {
  return heads.map((head) => ({ head, fault: check.faultOf(head) }));
}

function lastOf(checked: readonly CheckedHead[], signed: boolean) {
  const kept = checked.filter(({ fault }) => fault === undefined).map(({ head }) => head);
  const [last] = kept.sort((a, b) => b.size - a.size);
  return last && { size: last.size, root: last.root, sealedAt: last.sealedAt, key: last.key, signed };
}

function aheadOf(recordedAt: string | null): number {
  const ms = recordedAt === null ? 0 : Date.parse(recordedAt) - Date.now();
  return ms > CLOCK_MS ? Math.round(ms / 1_000) : 0;
}
