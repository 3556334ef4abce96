import { parseStream } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import type { Command } from 'commander';
import { copyLog, type CopiedLog } from '../copy-log';
import { eventsUpTo } from '../log-digest';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';
import { renderTable } from '../output/table';
import { withStore } from '../with-store';

interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/** `budget store create`, `copy` and `info`: logs as a whole, whatever their events mean. Gives the command `store`. */
export function addStore(program: Command, print: (text: string) => void): Command {
  const store = program.command('store').description('账库 the event store as a whole');
  store
    .command('copy')
    .description(
      '把账库完整复制到空账库，可续传并核对 copy a log into an empty store; run it again to go on where it broke off',
    )
    .requiredOption('--from <url>', '来源 the store to read')
    .requiredOption('--to <url>', '目标 the empty store to fill')
    .addHelpText(
      'after',
      '\n例 example:\n  budget store copy --from embedded:./data --to postgres://ledger@db/ledger',
    )
    .action(async ({ from, to }: CopyOptions) => {
      const copied = await copyStore(from, to);
      const { count, digest } = copied;
      const json = program.opts<GlobalOptions>().json === true;
      print(
        json
          ? toJson(copied)
          : `已复制并核对 copied and verified：${count} 个事件 events · SHA-256 ${digest}`,
      );
    });
  store
    .command('create')
    .description('建立或升级账库 make the store, or bring its tables up to date, and tell its id')
    .action(async () => {
      const { store: url, json } = program.opts<GlobalOptions>();
      const storeId = await withStore(url, 'write', (opened) => opened.storeId());
      print(json ? toJson({ storeId }) : `账库 store ${storeId}`);
    });
  store
    .command('info')
    .description('编号、末尾位置与各类事件数 id, head and counts')
    .action(async () => {
      const { store: url, json } = program.opts<GlobalOptions>();
      const info = await withStore(url, 'read', infoOf);
      print(json ? toJson(info) : infoText(info));
    });
  return store;
}

function copyStore(from: string, to: string): Promise<CopiedLog> {
  return withStore(from, 'read', (source) =>
    withStore(to, 'write', (target) =>
      withProgress('复制 copying', (onProgress) => copyLog(source, target, onProgress)),
    ),
  );
}

async function infoOf(store: EventStore) {
  const head = await store.head();
  const streams = new Map<string, Set<string>>();
  const events = new Map<string, number>();
  for await (const { streamId } of eventsUpTo(store, head.position)) {
    const kind = parseStream(streamId)?.kind ?? 'other';
    events.set(kind, (events.get(kind) ?? 0) + 1);
    streams.set(kind, (streams.get(kind) ?? new Set()).add(streamId));
  }
  const kinds = [...events].map(([kind, count]) => ({
    kind,
    streams: streams.get(kind)?.size ?? 0,
    events: count,
  }));
  return {
    storeId: await store.storeId(),
    head: head.position,
    recordedAt: head.recordedAt,
    kinds,
    restoreIsUnfinished: await store.restoreIsUnfinished(),
  };
}

function infoText({ storeId, head, recordedAt, kinds, restoreIsUnfinished }: StoreInfo): string {
  const rows = kinds.map(({ kind, streams, events }) => [kind, String(streams), String(events)]);
  const table = renderTable(
    [
      { title: '类别 kind' },
      { title: '流 streams', align: 'right' },
      { title: '事件 events', align: 'right' },
    ],
    rows,
  );
  const unfinished = restoreIsUnfinished ? '\n恢复尚未完成 a restore is unfinished: run it again' : '';
  return `账库 store ${storeId}\n末尾 head ${head} · ${recordedAt ?? '—'}\n${table}${unfinished}`;
}

type StoreInfo = Awaited<ReturnType<typeof infoOf>>;
