import { EventStoreError } from '@ledger/event-store';
import type { Command } from 'commander';
import { copyLog, type CopiedLog } from '../copy-log';
import { checkLog } from '../log/check-log';
import { loggedEvents } from '../log/exported-log';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';
import { withStore } from '../with-store';

/** `budget store backup` and `restore`: copies without a server, and checks every event in both directions. */
export function addBackup(store: Command, program: Command, print: (text: string) => void): void {
  const tell = ({ count, digest }: CopiedLog): void => {
    const json = program.opts<GlobalOptions>().json === true;
    print(json ? toJson({ count, digest }) : `已核对 verified：${count} 个事件 events · SHA-256 ${digest}`);
  };
  store
    .command('backup')
    .description('备份到目录，服务可照常运行 back the store up into a folder, beside a running server too')
    .argument('<folder>', '空目录 an empty folder')
    .action(async (folder: string) => {
      tell(await copyChecked(program.opts<GlobalOptions>().store, `embedded:${folder}`));
    });
  store
    .command('restore')
    .description('由备份恢复到空账库 restore a backup into the store, which must be empty')
    .argument('<folder>', '备份所在目录 the folder of the backup')
    .action(async (folder: string) => {
      tell(await copyChecked(`embedded:${folder}`, program.opts<GlobalOptions>().store));
    });
}

/** @throws EventStoreError UNREADABLE_EVENT naming the first altered event; then the copy must not be used. */
async function copyChecked(from: string, to: string): Promise<CopiedLog> {
  const copied = await withStore(from, 'read', (source) =>
    withStore(to, 'write', (target) =>
      withProgress('复制 copying', (onProgress) => copyLog(source, target, onProgress)),
    ),
  );
  const { faults } = await withStore(to, 'read', (target) =>
    checkLog(loggedEvents(target), { heads: [], keys: [] }),
  );
  const [first] = faults;
  if (!first) return copied;
  const { streamId, streamVersion, id, fault } = first;
  throw new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} (${id}) is not as it was written (${fault}), nor are ${faults.length - 1} other streams: budget log verify names them`,
    { event: { streamId, streamVersion, id } },
  );
}
