import { isGuardedUrl, userFolder, type Environment } from '@ledger/config';
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../exit-codes';
import { tokenByDevice, type Invitation } from '../login/device-flow';
import { KeptSignIns, type KeptSignIn } from '../login/kept-sign-ins';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { note } from '../output/note';

interface LoginOptions {
  readonly url?: string;
  readonly issuer?: string;
  readonly client?: string;
  readonly audience?: string;
  readonly scope?: string;
  readonly metadata?: string;
}

interface LogoutOptions {
  readonly url?: string;
  readonly everywhere?: boolean;
}

type Print = (text: string) => void;

/** `budget login` and `budget logout`: sign in to a running server, and out. */
export function addLogin(program: Command, environment: Environment, print: Print): void {
  program
    .command('login')
    .description('登录正在运行的服务 sign in at a running server, by a link that is opened in any browser')
    .option('--url <url>', '服务的地址 the server, e.g. https://ledger.example.cn')
    .option('--issuer <url>', '身份提供方 the provider')
    .option('--client <id>', '命令行在身份提供方的编号 the command line’s id at the provider (budget)')
    .option(
      '--audience <text>',
      '令牌的受众，同服务的 OIDC_AUDIENCE / whom the token is for, as the server has it',
    )
    .option('--scope <scopes>', '范围 scopes (openid profile)')
    .option('--metadata <file>', '提供方不公布元数据时 metadata of a provider that publishes none')
    .addHelpText('after', '\n下次登录同一服务只需 --url / the next time at the same server --url is enough')
    .action(async (options: LoginOptions) => {
      const kept = new KeptSignIns(userFolder());
      const server = serverOf(options.url, Object.keys(await kept.all()));
      const signIn = signInOf(options, (await kept.all())[server], environment);
      const token = await tokenByDevice(signIn, invite);
      const name = await whoIs(server, token.token);
      await kept.keep(server, { ...signIn, ...token });
      const { endsAt } = token;
      print(
        program.opts<GlobalOptions>().json
          ? toJson({ server, name, ...(endsAt !== undefined && { endsAt }) })
          : `已登录 signed in: ${name} @ ${server}${endsAt === undefined ? '' : `，至 until ${endsAt}`}`,
      );
    });
  addLogout(program, print);
}

function addLogout(program: Command, print: Print): void {
  program
    .command('logout')
    .description('退出登录 forget the token of a server, or of all')
    .option('--url <url>', '服务的地址（缺省为全部）the server; all where left out')
    .option('--everywhere', '并结束本人此前的全部会话与令牌 and end all sessions and tokens of before')
    .action(async ({ url, everywhere = false }: LogoutOptions) => {
      const kept = new KeptSignIns(userFolder());
      const all = Object.entries(await kept.all());
      const server = url === undefined ? undefined : serverOf(url, []);
      const signedIn = all.filter(([at, { token }]) => token !== undefined && (server ?? at) === at);
      for (const [at, { token = '', endsAt: _, ...settings }] of signedIn) {
        if (everywhere) await signOutEverywhere(at, token);
        await kept.keep(at, settings);
      }
      const servers = signedIn.map(([at]) => at);
      print(
        servers.length > 0 ? `已退出 signed out: ${servers.join(', ')}` : '没有登录 nobody was signed in',
      );
    });
}

/** The given origin, or the only known one. */
function serverOf(url: string | undefined, known: readonly string[]): string {
  const [only] = known.length === 1 ? known : [];
  const named = url ?? only;
  if (named !== undefined && isGuardedUrl(named)) return new URL(named).origin;
  throw new UsageError(
    '请以 --url 指明服务的 https 地址（仅本机可用 http）',
    'name the server by --url: https, or http on loopback alone',
  );
}

/** The given settings, otherwise those of the last sign-in, otherwise those of the server on this machine. */
function signInOf(
  { issuer, client, audience, scope, metadata }: LoginOptions,
  before: KeptSignIn | undefined,
  { signIn }: Environment,
): KeptSignIn {
  const provider = issuer ?? before?.issuer ?? signIn?.issuer;
  if (provider === undefined || !isGuardedUrl(provider))
    throw new UsageError(
      '请以 --issuer 指明身份提供方的 https 地址（仅本机可用 http）',
      'name the provider by --issuer: https, or http on loopback alone',
    );
  const whom = audience ?? before?.audience ?? signIn?.audience;
  const file = metadata ?? before?.metadata;
  return {
    issuer: provider,
    client: client ?? before?.client ?? 'budget',
    scope: scope ?? before?.scope ?? 'openid profile',
    ...(whom !== undefined && { audience: whom }),
    ...(file !== undefined && { metadata: file }),
  };
}

/** For the person at the terminal. Programs read standard output. */
function invite({ link, code, minutes }: Invitation): void {
  note(
    [
      '请在任一浏览器中打开链接并核对验证码 Open the link in any browser, and compare the code:',
      `  ${link}`,
      `  ${code}`,
      `${minutes} 分钟内有效，正在等待 valid for ${minutes} minutes, waiting …`,
    ].join('\n'),
  );
}

const VIEWER = z.object({
  data: z.object({ viewer: z.object({ name: z.string().nullable(), bound: z.boolean() }) }),
});

/** Sends a request with the token, so that a token that the server refuses is not stored. @throws UsageError. */
async function whoIs(server: string, token: string): Promise<string> {
  const response = await sent(
    `${server}/graphql`,
    token,
    JSON.stringify({ query: '{ viewer { name bound } }' }),
  );
  const { success, data } = VIEWER.safeParse(response.ok ? await response.json() : undefined);
  if (success && data.data.viewer.bound) return data.data.viewer.name ?? '';
  throw new UsageError(
    `${server} 不接受这个令牌（${response.status}）。请核对 --issuer 和 --audience（服务的 OIDC_ISSUER、OIDC_AUDIENCE）`,
    `${server} does not take the token (${response.status}): compare --issuer and --audience with its OIDC_ISSUER and OIDC_AUDIENCE`,
  );
}

async function signOutEverywhere(server: string, token: string): Promise<void> {
  const { ok, status } = await sent(`${server}/sign-out/everywhere`, token);
  if (ok) return;
  throw new UsageError(
    `${server} 没有在各处退出（${status}），令牌仍保留`,
    `${server} did not sign out everywhere (${status}); the token is kept`,
  );
}

async function sent(url: string, token: string, body?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    return await fetch(url, {
      method: 'POST',
      headers,
      redirect: 'error',
      ...(body !== undefined && { body }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`连不上 ${url}：${reason}`, `${url} cannot be reached: ${reason}`);
  }
}
