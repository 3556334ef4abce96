import { existsSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './config-error';
import { DOCUMENTS_EXPECTED, DOCUMENTS_SCHEMA, documentsOf, type DocumentSettings } from './documents';
import { isNetwork, isOrigin } from './addresses';
import {
  EVIDENCE_EXPECTED,
  EVIDENCE_SCHEMA,
  evidenceFolderOf,
  type EvidenceSettings,
} from './evidence-folder';
import { folder } from './folder';
import { OPERATION_EXPECTED, OPERATION_SCHEMA, operationOf, type OperationSettings } from './operation';
import { withSecretsOfFiles } from './secrets';
import { SIGN_IN_EXPECTED, SIGN_IN_SCHEMA, signInOf, wrongForSignIn, type SignInSettings } from './sign-in';

/** All settings. `.env.example` documents the variables. */
export interface Environment extends OperationSettings, DocumentSettings, EvidenceSettings {
  /** The address of the event store, `scheme:rest`. The factory of stores knows the schemes. */
  readonly eventStore: string;
  /** The folder for data that can be rebuilt (read models, checkpoints), relative to the working directory. */
  readonly dataDir: string;
  /** The address to listen on. By default only this machine can reach it. */
  readonly host: string;
  /** TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /** Further host names in requests to accept, besides the loopback names and `host`. */
  readonly allowedHosts: readonly string[];
  /** Further origins (`https://name[:port]`) whose pages may send requests, besides the server's own. */
  readonly allowedOrigins: readonly string[];
  /** Addresses and networks of proxies that may state where a request comes from. */
  readonly trustedProxies: readonly string[];
  /** The memory for cached encoded answers, in MiB; 0 turns the cache off. */
  readonly answerCacheMiB: number;
  /** The memory for timelines of unit-years, in MiB. The least recently used are dropped. */
  readonly timelineMiB: number;
  /** The file of the private key that signs heads of the log. If absent, none are signed. */
  readonly sealKey?: string;
  /** The file to which signed heads are added, if there is a key. */
  readonly sealedHeads?: string;
  /** The folder of the log of reads. If absent, none is written. */
  readonly readsLog?: string;
  /** For how many days reads are kept. */
  readonly readsLogDays: number;
  /** A token of the provider, which the command line sends to a running server. */
  readonly token?: string;
  /** If absent, the server is on trial and serves only this machine. */
  readonly signIn?: SignInSettings;
  /** Whether npm started the process, as `npm start` does. npm sets this itself. */
  readonly underNpm: boolean;
}

const EXPECTED = {
  EVENT_STORE: '应为“类型:位置”/ must be scheme:location, e.g. embedded:./data',
  DATA_DIR: '应为目录路径 / must be a folder, e.g. ./data',
  HOST: '应为主机名或 IP 地址 / must be a host name or an IP address, e.g. 127.0.0.1',
  PORT: '应为 0 至 65535 的整数 / must be a whole number from 0 to 65535, e.g. 3000',
  ALLOWED_HOSTS: '应为以逗号分隔的主机名 / must be host names separated by commas, e.g. ledger.example.cn',
  ALLOWED_ORIGINS:
    '应为以逗号分隔的来源 / must be origins separated by commas, e.g. https://ledger.example.cn',
  TRUSTED_PROXIES:
    '应为以逗号分隔的地址或网段 / must be addresses or networks separated by commas, e.g. 10.0.0.0/8,192.0.2.7',
  ANSWER_CACHE_MIB: '应为 0 至 65536 的整数（MiB）/ must be a whole number of MiB from 0 to 65536, e.g. 64',
  TIMELINE_MIB: '应为 1 至 65536 的整数（MiB）/ must be a whole number of MiB from 1 to 65536, e.g. 512',
  READS_LOG: '应为目录路径 / must be a folder, e.g. ./reads',
  READS_LOG_DAYS: '应为 1 至 36500 的整数（天）/ must be a whole number of days from 1 to 36500, e.g. 400',
  LEDGER_TOKEN: '应为身份提供方签发的令牌 / must be a token of the provider, best as LEDGER_TOKEN_FILE',
  SEAL_KEY:
    '应为私钥文件，与 SEALED_HEADS 一起设置 / must be a file, set together with SEALED_HEADS, e.g. ./keys/seal.key',
  SEALED_HEADS:
    '应为文件路径，与 SEAL_KEY 一起设置 / must be a file, set together with SEAL_KEY, e.g. /mnt/other/heads.jsonl',
  ...DOCUMENTS_EXPECTED,
  ...EVIDENCE_EXPECTED,
  ...OPERATION_EXPECTED,
  ...SIGN_IN_EXPECTED,
} as const;

const HOST_NAME =
  /^(\[[0-9A-Fa-f:.]+\]|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)$/;

const SCHEMA = z
  .object({
    EVENT_STORE: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:\S.*$/)
      .default('embedded:./data'),
    DATA_DIR: folder.default('./data'),
    HOST: z.string().regex(HOST_NAME).default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(3000),
    ALLOWED_HOSTS: listOf((entry) => HOST_NAME.test(entry)),
    ALLOWED_ORIGINS: listOf(isOrigin),
    TRUSTED_PROXIES: listOf(isNetwork),
    ANSWER_CACHE_MIB: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((mebibytes) => mebibytes <= 65_536)
      .default(64),
    TIMELINE_MIB: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((mebibytes) => mebibytes >= 1 && mebibytes <= 65_536)
      .default(512),
    READS_LOG: folder.optional(),
    READS_LOG_DAYS: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((days) => days >= 1 && days <= 36_500)
      .default(400),
    LEDGER_TOKEN: z
      .string()
      .regex(/^[\w.~+/-]+=*$/)
      .optional(),
    SEAL_KEY: z.string().optional(),
    SEALED_HEADS: z.string().optional(),
    ...DOCUMENTS_SCHEMA,
    ...EVIDENCE_SCHEMA,
    ...OPERATION_SCHEMA,
    ...SIGN_IN_SCHEMA,
  } satisfies Record<Variable, z.ZodType>)
  .refine(({ SEAL_KEY, SEALED_HEADS }) => (SEAL_KEY === undefined) === (SEALED_HEADS === undefined), {
    path: ['SEALED_HEADS'],
  })
  .superRefine((given, context) => {
    for (const name of wrongForSignIn(given)) context.addIssue({ code: 'custom', path: [name] });
  });

type Variable = keyof typeof EXPECTED;

/**
 * Reads the configuration. An absent or empty variable gets its default. @throws ConfigError naming every wrong
 * variable
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const given = withSecretsOfFiles(set);
  const { success, data, error } = SCHEMA.safeParse(given);
  if (!success) {
    const wrong = new Set(error.issues.map((issue) => issue.path[0]));
    throw new ConfigError(
      Object.entries(EXPECTED)
        .filter(([variable]) => wrong.has(variable))
        .map(([variable, expected]) => ({ variable, expected })),
    );
  }
  const signIn = signInOf(data);
  const readsLog = data.READS_LOG ?? (signIn && './reads');
  return {
    eventStore: data.EVENT_STORE,
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    allowedHosts: data.ALLOWED_HOSTS,
    allowedOrigins: data.ALLOWED_ORIGINS,
    trustedProxies: data.TRUSTED_PROXIES,
    ...documentsOf(data),
    ...operationOf(data),
    answerCacheMiB: data.ANSWER_CACHE_MIB,
    timelineMiB: data.TIMELINE_MIB,
    ...(data.SEAL_KEY !== undefined && { sealKey: data.SEAL_KEY }),
    ...(data.SEALED_HEADS !== undefined && { sealedHeads: data.SEALED_HEADS }),
    ...evidenceFolderOf(data),
    ...(readsLog !== undefined && { readsLog }),
    readsLogDays: data.READS_LOG_DAYS,
    ...(data.LEDGER_TOKEN !== undefined && { token: data.LEDGER_TOKEN }),
    ...(signIn && { signIn }),
    underNpm: Boolean(given['npm_lifecycle_event']),
  };
}

/** Adds the variables of a `.env` file to the environment, if there is one. Variables that are already set stay. */
export function loadDotEnv(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

function listOf(isEntry: (entry: string) => boolean): z.ZodType<readonly string[], string | undefined> {
  return z
    .string()
    .default('')
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .transform((list) => list.filter((entry) => entry !== ''))
    .refine((list) => list.every(isEntry));
}
