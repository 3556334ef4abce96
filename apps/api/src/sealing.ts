import { appendFile, readFile } from 'node:fs/promises';
import { ConfigError, type Environment } from '@ledger/config';
import type { Sealing } from '@ledger/event-store';
import { parseHead, type SealedHead } from '@ledger/log-proof';

/** Heads go to a file that is only added to. @throws ConfigError where the key cannot be used. */
export async function sealingOf({ sealKey, sealedHeads }: Environment): Promise<Sealing | undefined> {
  if (sealKey === undefined || sealedHeads === undefined) return undefined;
  const privateKeyPem = await readFile(sealKey, 'utf8').catch(() => {
    throw new ConfigError([{ variable: 'SEAL_KEY', expected: '文件无法读取 / the file cannot be read' }]);
  });
  const earlier = lastOfEach(await readFile(sealedHeads, 'utf8').catch(() => ''));
  return { privateKeyPem, earlier, write: (line) => appendFile(sealedHeads, line) };
}

/** The largest head of each store. A line that is none was torn, or is somebody's note. */
function lastOfEach(text: string): readonly SealedHead[] {
  const heads = new Map<string, SealedHead>();
  for (const line of text.split('\n')) {
    const head = headIn(line);
    if (head && head.size > (heads.get(head.storeId)?.size ?? -1)) heads.set(head.storeId, head);
  }
  return [...heads.values()];
}

function headIn(line: string): SealedHead | undefined {
  try {
    return parseHead(line);
  } catch {
    return undefined;
  }
}
