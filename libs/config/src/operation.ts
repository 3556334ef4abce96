import { z } from 'zod';

/** How those who run the server watch it. */
export interface OperationSettings {
  readonly logLevel: LogLevel;
  /** `json`: one object a line, requests among them. */
  readonly logFormat: LogFormat;
  /** Where metrics are served; absent: nowhere. */
  readonly metrics?: ListenAddress;
}

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

type LogLevel = (typeof LOG_LEVELS)[number];
type LogFormat = (typeof LOG_FORMATS)[number];

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const LOG_FORMATS = ['text', 'json'] as const;
const ADDRESS = /^(?:(.+):)?(\d{1,5})$/;
const LOOPBACK = '127.0.0.1';

export const OPERATION_EXPECTED = {
  LOG_LEVEL: `应为其中之一 / must be one of ${LOG_LEVELS.join(', ')}`,
  LOG_FORMAT: `应为其中之一 / must be one of ${LOG_FORMATS.join(', ')}`,
  METRICS:
    '应为端口，或“地址:端口”（缺省仅限本机）/ must be a port, or address:port (loopback where no address is named), e.g. 9464',
} as const;

export const OPERATION_SCHEMA = {
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS).default('text'),
  METRICS: z
    .string()
    .regex(ADDRESS)
    .transform(addressOf)
    .refine(({ port }) => port <= 65_535)
    .optional(),
} satisfies Record<keyof typeof OPERATION_EXPECTED, z.ZodType>;

interface Given {
  readonly LOG_LEVEL: LogLevel;
  readonly LOG_FORMAT: LogFormat;
  readonly METRICS?: ListenAddress | undefined;
}

export function operationOf({ LOG_LEVEL, LOG_FORMAT, METRICS }: Given): OperationSettings {
  return { logLevel: LOG_LEVEL, logFormat: LOG_FORMAT, ...(METRICS && { metrics: METRICS }) };
}

function addressOf(text: string): ListenAddress {
  const [, host = LOOPBACK, port = ''] = ADDRESS.exec(text) ?? [];
  return { host, port: Number(port) };
}
