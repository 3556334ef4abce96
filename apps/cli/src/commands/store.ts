import { existsSync } from 'node:fs';
import type { Environment } from '@ledger/config';
import type { Command } from 'commander';
import { copyLog, type CopiedLog } from '../copy-log';
import { EXIT_CODES } from '../exit-codes';
import { sealedHeads } from '../log/sealed-heads';
import { infoOf, infoText } from '../log/store-info';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';
import { withStore } from '../with-store';

interface InfoOptions {
  readonly heads?: string;
  readonly key: readonly string[];
}

interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/**
 * `budget store create`, `copy` and `info`: commands on whole logs, independent of the meaning of events. Returns the
 * command `store`.
 */
export function addStore(program: Command, environment: Environment, print: (text: string) => void): Command {
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
    .description('编号、末尾、签署与核对结果 id, head, sealed head, and whether all is as it was written')
    .option('--heads <file>', '已签署的末尾，缺省为 SEALED_HEADS the heads that were sealed')
    .option('--key <file...>', '公钥，可有多个 public keys that sign them', [])
    .action(async ({ heads = headsOf(environment), key }: InfoOptions) => {
      const { store: url, json } = program.opts<GlobalOptions>();
      const sealed = await sealedHeads(heads, key);
      const info = await withStore(url, 'read', (opened) => infoOf(opened, { url, ...sealed }));
      print(json ? toJson(info) : infoText(info));
      if (!info.isAsWritten) process.exitCode = EXIT_CODES.unreadable.code;
    });
  return store;
}

/** The file from the server's settings. It is created when the first head is signed. */
function headsOf({ sealedHeads: file }: Environment): string | undefined {
  return file !== undefined && existsSync(file) ? file : undefined;
}

function copyStore(from: string, to: string): Promise<CopiedLog> {
  return withStore(from, 'read', (source) =>
    withStore(to, 'write', (target) =>
      withProgress('复制 copying', (onProgress) => copyLog(source, target, onProgress)),
    ),
  );
}
