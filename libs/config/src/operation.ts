import { z } from 'zod';

/** How operators watch the server. */
export interface OperationSettings {
  readonly logLevel: LogLevel;
  /** `json`: one object per line, including requests. */
  readonly logFormat: LogFormat;
  /** The address for metrics. If absent, there are none. */
  readonly metrics?: ListenAddress;
  /** The cost that one person's questions may have within a minute. */
  readonly costPerMinute: number;
  /** The operator says that the clock of the log was ahead and that of this machine is right. */
  readonly ownClockIsRight: boolean;
  /** The same for people with a role, by its name in the API, in place of `costPerMinute`. */
  readonly costByRole?: Readonly<Record<string, number>>;
  /** The cost that one document of people with a role may have. Absent, and for other roles: 100,000. */
  readonly documentCostByRole?: Readonly<Record<string, number>>;
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
const COST_OF_ROLE = /^[a-z][a-z-]* *= *(\d{4,10})$/;
/** The highest cost of one question. A person who has asked nothing yet must be able to ask it. */
const DEAREST = 100_000;
const MOST = 1_000_000_000;
const LEAST_OF_A_DOCUMENT = 1_000;
const LOOPBACK = '127.0.0.1';

export const OPERATION_EXPECTED = {
  LOG_LEVEL: `应为其中之一 / must be one of ${LOG_LEVELS.join(', ')}`,
  LOG_FORMAT: `应为其中之一 / must be one of ${LOG_FORMATS.join(', ')}`,
  METRICS:
    '应为端口，或“地址:端口”（缺省仅限本机）/ must be a port, or address:port (loopback where no address is named), e.g. 9464',
  COST_PER_MINUTE:
    '应为 100000 至 1000000000 的整数 / must be a whole number from 100000 to 1000000000, e.g. 2000000',
  OWN_CLOCK:
    '只能为 right：声明账库时钟曾经超前、本机时钟正确 / can only be right: the clock of the log was ahead, that of this machine is right',
  COST_BY_ROLE:
    '应为角色及其成本，以逗号分隔，成本为 100000 至 1000000000 / must be roles with their cost from 100000 to 1000000000, separated by commas: auditor=8000000,leader=500000 (roles: clerk, approver, performance-officer, leader, auditor, finance, administrator)',
  DOCUMENT_COST_BY_ROLE:
    '应为角色及其每个文档的成本上限，以逗号分隔，上限为 1000 至 100000 / must be roles with the cost that one document may have, from 1000 to 100000, separated by commas: leader=50000 (roles: clerk, approver, performance-officer, leader, auditor, finance, administrator)',
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
  COST_PER_MINUTE: z
    .string()
    .regex(/^\d{6,10}$/)
    .transform(Number)
    .refine((cost) => cost >= DEAREST && cost <= MOST)
    .default(2_000_000),
  OWN_CLOCK: z.literal('right').optional(),
  COST_BY_ROLE: costsOfRoles(DEAREST, MOST),
  DOCUMENT_COST_BY_ROLE: costsOfRoles(LEAST_OF_A_DOCUMENT, DEAREST),
} satisfies Record<keyof typeof OPERATION_EXPECTED, z.ZodType>;

interface Given {
  readonly LOG_LEVEL: LogLevel;
  readonly LOG_FORMAT: LogFormat;
  readonly METRICS?: ListenAddress | undefined;
  readonly COST_PER_MINUTE: number;
  readonly OWN_CLOCK?: 'right' | undefined;
  readonly COST_BY_ROLE?: Readonly<Record<string, number>> | undefined;
  readonly DOCUMENT_COST_BY_ROLE?: Readonly<Record<string, number>> | undefined;
}

export function operationOf({
  METRICS,
  COST_BY_ROLE,
  DOCUMENT_COST_BY_ROLE,
  ...given
}: Given): OperationSettings {
  return {
    logLevel: given.LOG_LEVEL,
    logFormat: given.LOG_FORMAT,
    costPerMinute: given.COST_PER_MINUTE,
    ownClockIsRight: given.OWN_CLOCK === 'right',
    ...(COST_BY_ROLE && { costByRole: COST_BY_ROLE }),
    ...(DOCUMENT_COST_BY_ROLE && { documentCostByRole: DOCUMENT_COST_BY_ROLE }),
    ...(METRICS && { metrics: METRICS }),
  };
}

/** Roles with a number each. Which roles there are is known where they are looked up. */
function costsOfRoles(least: number, most: number) {
  return z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every((entry) => isCostOfRole(entry, least, most)))
    .transform((entries) => Object.fromEntries(entries.map(costOfRole)))
    .optional();
}

function isCostOfRole(entry: string, least: number, most: number): boolean {
  const [, cost] = COST_OF_ROLE.exec(entry) ?? [];
  return cost !== undefined && Number(cost) >= least && Number(cost) <= most;
}

function costOfRole(entry: string): readonly [string, number] {
  const [role = '', cost] = entry.split('=').map((part) => part.trim());
  return [role, Number(cost)];
}

function addressOf(text: string): ListenAddress {
  const [, host = LOOPBACK, port = ''] = ADDRESS.exec(text) ?? [];
  return { host, port: Number(port) };
}
