import { z } from 'zod';
import { isLoopback } from './loopback';

/** How people and programs sign in with an OpenID Connect provider. Absent if the server is on trial. */
export interface SignInSettings {
  /** The name that the provider uses for itself in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: then only PKCE protects its code. */
  readonly clientSecret?: string;
  /** A file with the provider's metadata, if it publishes none. */
  readonly metadataFile?: string;
  /** The address that people open: 'https://ledger.example.cn'. */
  readonly publicUrl: string;
  /** 32 bytes each, in base64url. The first key seals sessions, all keys open them. */
  readonly sessionKeys: readonly string[];
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly scope: string;
  /** The claim with a person's name. */
  readonly nameClaim: string;
  /** The audience of tokens for programs. If absent, no tokens are accepted. */
  readonly audience?: string;
  /** The subject of the first administrator, used until a role was granted. */
  readonly administrator?: string;
  /** The allowed difference between the clocks of the provider and this machine. */
  readonly clockSkewS: number;
}

export const SIGN_IN_EXPECTED = {
  OIDC_ISSUER:
    '应为身份提供方的 https 地址（仅本机可用 http）/ must be the https address of the provider (http on loopback alone), e.g. https://id.example.cn/realms/finance',
  OIDC_CLIENT_ID:
    '设置 OIDC_ISSUER 时应为客户端编号 / must be the id of the client once OIDC_ISSUER is set, e.g. ledger',
  OIDC_CLIENT_SECRET:
    '应为客户端密钥，最好以 OIDC_CLIENT_SECRET_FILE 给出 / must be the secret of the client, best as OIDC_CLIENT_SECRET_FILE',
  OIDC_METADATA: '应为 JSON 文件路径 / must be a JSON file, e.g. ./provider.json',
  OIDC_SCOPE: '应含 openid / must contain openid, e.g. openid profile',
  OIDC_NAME_CLAIM: '应为声明的名称 / must be the name of a claim, e.g. name',
  OIDC_AUDIENCE:
    '应为令牌的受众，不能是 OIDC_CLIENT_ID / must be the audience of tokens, and not OIDC_CLIENT_ID, e.g. https://ledger.example.cn',
  OIDC_ADMINISTRATOR: '应为首位管理员的 sub / must be the subject (sub) of the first administrator',
  OIDC_CLOCK_SKEW_S: '应为 0 至 300 的整数（秒）/ must be a whole number of seconds from 0 to 300, e.g. 30',
  PUBLIC_URL:
    '设置 OIDC_ISSUER 时应为用户访问的 https 来源（仅本机可用 http）/ must be the https origin that people open once OIDC_ISSUER is set (http on loopback alone), e.g. https://ledger.example.cn',
  SESSION_KEYS:
    '设置 OIDC_ISSUER 时应为一个或几个 32 字节的 base64url 密钥，以逗号或换行分隔；可用 openssl rand -base64 32 | tr +/ -_ | tr -d = 生成 / must be one or more keys of 32 bytes in base64url, separated by commas or lines, once OIDC_ISSUER is set; best as SESSION_KEYS_FILE',
  SESSION_IDLE_MINUTES:
    '应为 1 至 1440 的整数（分钟）/ must be a whole number of minutes from 1 to 1440, e.g. 30',
  SESSION_HOURS: '应为 1 至 168 的整数（小时）/ must be a whole number of hours from 1 to 168, e.g. 10',
} as const;

export const SIGN_IN_SCHEMA = {
  OIDC_ISSUER: z.string().refine(isGuardedUrl).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_METADATA: z.string().optional(),
  OIDC_SCOPE: z
    .string()
    .refine((scope) => scope.split(' ').includes('openid'))
    .default('openid profile'),
  OIDC_NAME_CLAIM: z.string().default('name'),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_ADMINISTRATOR: z.string().optional(),
  OIDC_CLOCK_SKEW_S: wholeFrom(0, 300).default(30),
  PUBLIC_URL: z
    .string()
    .refine((url) => isGuardedUrl(url) && new URL(url).origin === url)
    .optional(),
  SESSION_KEYS: z
    .string()
    .transform((keys) => keys.split(/[\s,]+/).filter((key) => key !== ''))
    .refine((keys) => keys.length > 0 && keys.every((key) => /^[A-Za-z0-9_-]{43}$/.test(key)))
    .optional(),
  SESSION_IDLE_MINUTES: wholeFrom(1, 1_440).default(30),
  SESSION_HOURS: wholeFrom(1, 168).default(10),
} satisfies Readonly<Record<keyof typeof SIGN_IN_EXPECTED, z.ZodType>>;

type Given = z.infer<z.ZodObject<typeof SIGN_IN_SCHEMA>>;

/**
 * The settings that are missing although a provider is named, or do not fit the others: with the client's own id as the
 * audience, the ID token of everybody who signs in would be taken for a token of a program.
 */
export function wrongForSignIn(given: Given): readonly (keyof typeof SIGN_IN_EXPECTED)[] {
  if (given.OIDC_ISSUER === undefined) return [];
  const needed = ['OIDC_CLIENT_ID', 'PUBLIC_URL', 'SESSION_KEYS'] as const;
  const missing = needed.filter((name) => given[name] === undefined);
  const isOwnId = given.OIDC_AUDIENCE !== undefined && given.OIDC_AUDIENCE === given.OIDC_CLIENT_ID;
  return isOwnId ? [...missing, 'OIDC_AUDIENCE'] : missing;
}

/** Undefined if no provider is named. */
export function signInOf(given: Given): SignInSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = given;
  const { PUBLIC_URL: publicUrl, SESSION_KEYS: sessionKeys } = given;
  if (!issuer || !clientId || !publicUrl || !sessionKeys) return undefined;
  return {
    issuer,
    clientId,
    publicUrl,
    sessionKeys,
    idleMinutes: given.SESSION_IDLE_MINUTES,
    sessionHours: given.SESSION_HOURS,
    scope: given.OIDC_SCOPE,
    nameClaim: given.OIDC_NAME_CLAIM,
    clockSkewS: given.OIDC_CLOCK_SKEW_S,
    ...(given.OIDC_CLIENT_SECRET !== undefined && { clientSecret: given.OIDC_CLIENT_SECRET }),
    ...(given.OIDC_METADATA !== undefined && { metadataFile: given.OIDC_METADATA }),
    ...(given.OIDC_ADMINISTRATOR !== undefined && { administrator: given.OIDC_ADMINISTRATOR }),
    ...(given.OIDC_AUDIENCE !== undefined && { audience: given.OIDC_AUDIENCE }),
  };
}

function wholeFrom(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
}

/** Whether nobody in between can read or change what is sent there. */
export function isGuardedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
