import { appendFile, readFile } from 'node:fs/promises';
import { ConfigError, type Environment } from '@ledger/config';
import type { Sealing } from '@ledger/event-store';

/** Heads go to a file that is only added to. @throws ConfigError where the key cannot be used. */
export async function sealingOf({ sealKey, sealedHeads }: Environment): Promise<Sealing | undefined> {
  if (sealKey === undefined || sealedHeads === undefined) return undefined;
  const privateKeyPem = await readFile(sealKey, 'utf8').catch(() => {
    throw new ConfigError([{ variable: 'SEAL_KEY', expected: '文件无法读取 / the file cannot be read' }]);
  });
  return { privateKeyPem, write: (line) => appendFile(sealedHeads, line) };
}
