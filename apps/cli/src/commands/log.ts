import { writeFile } from 'node:fs/promises';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { sealHead, type SealedHead } from '@ledger/log-proof';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { checkLog, type LogReport } from '../log/check-log';
import { exportedLines, loggedEvents, readExport } from '../log/exported-log';
import { sealedHeads, textOfFile } from '../log/sealed-heads';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { appendFileAt, makeFolderAt, writeTextsAt } from '../output/write-file';
import { withStore } from '../with-store';

interface VerifyOptions {
  readonly log?: string;
  readonly heads?: string;
  readonly key: readonly string[];
}

/** `budget log key`, `export`, `seal` and `verify`: prove that a log is as it was written. See docs/log-proof.md. */
export function addLog(program: Command, print: (text: string) => void): void {
  const log = program.command('log').description('日志证明 proof that the log is as it was written');
  const globals = () => program.opts<GlobalOptions>();
  log
    .command('key')
    .description('生成签名密钥 make a pair of keys for heads')
    .argument('<folder>', '目录 where to write seal.key and seal.pub')
    .action(async (folder: string) => {
      await makeKeys(folder);
      print(
        `${join(folder, 'seal.key')}（私钥，勿外传 private, keep it）\n${join(folder, 'seal.pub')}（公钥 public）`,
      );
    });
  log
    .command('export')
    .description('导出全部事件，一行一条 write every event as a line of JSON')
    .requiredOption('--out <file>', '文件 the file to write')
    .action(async ({ out }: { readonly out: string }) => {
      const count = await withStore(globals().store, 'read', (store) =>
        writeTextsAt(out, exportedLines(store)),
      );
      print(globals().json ? toJson({ count }) : `${out}：${count} 个事件 events`);
    });
  addProofs(log, { globals, print });
}

interface Told {
  readonly globals: () => GlobalOptions;
  readonly print: (text: string) => void;
}

function addProofs(log: Command, { globals, print }: Told): void {
  log
    .command('seal')
    .description('读完日志并签署其末尾 read the log and sign its head')
    .requiredOption('--key <file>', '私钥 the private key')
    .requiredOption(
      '--heads <file>',
      '存放签署结果，宜在另一台机器 where heads are kept, best on another machine',
    )
    .action(async ({ key, heads }: { readonly key: string; readonly heads: string }) => {
      const pem = await textOfFile(key);
      const { report, storeId } = await withStore(globals().store, 'read', async (store) => ({
        storeId: await store.storeId(),
        report: await checkLog(loggedEvents(store), { heads: [], keys: [] }),
      }));
      tell(report);
      if (report.faults.length > 0) return;
      const { size, root } = report;
      const head = signed({ storeId, size, root, sealedAt: new Date().toISOString() }, { pem, key });
      await appendFileAt(heads, `${JSON.stringify(head)}\n`);
    });
  log
    .command('verify')
    .description('核对日志、摘要链与已签署的末尾 hold a log against its digests and its sealed heads')
    .option('--log <file>', '导出的日志（缺省为 --store）an exported log instead of the store')
    .option('--heads <file>', '已签署的末尾 the heads that were sealed')
    .option('--key <file...>', '公钥，可有多个 public keys', [])
    .action(async ({ log: file, heads, key }: VerifyOptions) => {
      const asked = await sealedHeads(heads, key);
      if (file !== undefined) tell(await checkLog(readExport(file), asked));
      else tell(await withStore(globals().store, 'read', (store) => checkLog(loggedEvents(store), asked)));
    });

  function tell(report: LogReport): void {
    print(globals().json ? toJson(report) : report.text);
    if (!report.isAsWritten) process.exitCode = EXIT_CODES.unreadable.code;
  }
}

async function makeKeys(folder: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await makeFolderAt(folder);
  try {
    // An old key is never overwritten: without it, its signatures could not be verified any more.
    await writeFile(join(folder, 'seal.key'), privateKey, { mode: 0o600, flag: 'wx' });
    await writeFile(join(folder, 'seal.pub'), publicKey, { flag: 'wx' });
  } catch {
    throw new UsageError(
      `${folder} 中已有密钥或不可写`,
      `${folder} holds a key already or cannot be written`,
    );
  }
}

/** @throws UsageError if the file is not a private key. */
function signed(
  head: Parameters<typeof sealHead>[0],
  { pem, key }: { readonly pem: string; readonly key: string },
): SealedHead {
  try {
    return sealHead(head, pem);
  } catch {
    throw new UsageError(
      `${key} 不是签名私钥：请用 budget log key 生成的 seal.key`,
      `${key} is no private key for heads: name the seal.key that budget log key made`,
    );
  }
}
