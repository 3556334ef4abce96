import type { Environment } from '@ledger/config';
import type { BrowserType } from 'playwright-core';

export interface OpenedServers {
  readonly key: string;
  readonly servers: readonly { readonly url: string; readonly signInLink?: string }[];
}

export function chromium(): Promise<BrowserType>;
/** The API as it ships, at each of these addresses, over the store that the first of them names. */
export function openServers(environments: readonly Environment[]): Promise<OpenedServers>;
export function closeServers(key: string): Promise<void>;

export interface CommandLineOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built `budget`, in a process that has run it before. */
export function runCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<CommandLineOutcome>;
