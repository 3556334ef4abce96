import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../exit-codes';
import { makeFolderAt } from '../output/write-file';

/** How to sign in to a server, and the token after signing in. */
const KEPT = z.object({
  issuer: z.string(),
  client: z.string(),
  scope: z.string(),
  audience: z.string().optional(),
  /** File with the provider's metadata, if the provider does not publish it. */
  metadata: z.string().optional(),
  token: z.string().optional(),
  /** Instant; absent if the provider did not say. */
  endsAt: z.string().optional(),
});

export type KeptSignIn = Readonly<z.infer<typeof KEPT>>;

/** By origin of the server: a token is sent to no other server. */
type Kept = Readonly<Record<string, KeptSignIn>>;

const KEPT_BY_SERVER = z.record(z.string(), KEPT);

/** Permission bits of everybody except the owner of the file. */
const OTHERS = 0o077;

/** The sign-ins of one user of this machine, in a file that other users cannot read. */
export class KeptSignIns {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'sign-ins.json');
  }

  /** @throws UsageError if others can access the file, or it cannot be read. */
  async all(): Promise<Kept> {
    const text = await this.text();
    if (text === undefined) return {};
    try {
      return KEPT_BY_SERVER.parse(JSON.parse(text));
    } catch {
      throw new UsageError(
        `文件 ${this.file} 内容有误。请删除后重新登录`,
        `${this.file} cannot be understood: delete it, and sign in again`,
      );
    }
  }

  /** Atomic: a new file replaces the old one. */
  async keep(server: string, signIn: KeptSignIn): Promise<void> {
    const kept = { ...(await this.all()), [server]: signIn };
    await makeFolderAt(this.folder, 0o700);
    const next = `${this.file}.${randomUUID()}`;
    try {
      await writeFile(next, JSON.stringify(kept, null, 2), { mode: 0o600, flag: 'wx' });
      await rename(next, this.file);
    } finally {
      await rm(next, { force: true });
    }
  }

  private async text(): Promise<string | undefined> {
    try {
      await this.assertClosedToOthers();
      const file = await open(this.file);
      try {
        return await file.readFile('utf8');
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Windows has no such bits, and protects the folder itself. */
  private async assertClosedToOthers(): Promise<void> {
    if (process.platform === 'win32') return;
    const { mode } = await stat(this.file);
    if ((mode & OTHERS) === 0) return;
    throw new UsageError(
      `文件 ${this.file} 对其他用户开放，不予使用。请执行 chmod 600`,
      `${this.file} is open to other users and is not used: chmod 600`,
    );
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** The stored token for the server; undefined if nobody signed in. @throws UsageError if it has expired. */
export async function keptToken(folder: string, url: string): Promise<string | undefined> {
  if (!URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const { token, endsAt } = (await new KeptSignIns(folder).all())[origin] ?? {};
  if (token === undefined) return undefined;
  if (endsAt !== undefined && endsAt <= new Date().toISOString())
    throw new UsageError(
      `在 ${origin} 的登录已过期。请重新执行 budget login --url ${origin}`,
      `the sign-in at ${origin} has ended: budget login --url ${origin}`,
    );
  return token;
}
