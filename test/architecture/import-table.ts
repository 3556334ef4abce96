import type { ImportTarget } from './imports';
import { isSpec, libOf } from './source-file';

/** What the files of one lib may import besides their own lib. */
export interface Allowance {
  readonly libs: readonly string[];
  readonly packages: readonly string[];
  /** Modules of Node; `all` still leaves out the drivers, which have folders of their own. */
  readonly node: readonly string[] | 'all';
  /** Files that may also import Nest. */
  readonly nestIn: RegExp;
  /** The row in words, for messages. */
  readonly rule: string;
}

const NOWHERE = /^$/;
const EVERYWHERE = /./;
const NEST = /^(@nestjs\/.+|rxjs|reflect-metadata)$/;
const TEST_PACKAGES = ['@jest/globals', 'fast-check', '@e965/xlsx'];

/** Section "Who may import whom" of ARCHITECTURE.md, row by row. */
export const IMPORT_TABLE: Readonly<Record<string, Allowance>> = {
  domain: {
    libs: [],
    packages: ['zod'],
    node: [],
    nestIn: NOWHERE,
    rule: 'domain is pure: it imports itself and zod, no Nest, nothing of Node',
  },
  'log-proof': {
    libs: [],
    packages: [],
    node: ['node:crypto'],
    nestIn: NOWHERE,
    rule: 'log-proof stands alone, for a verifier must: it imports node:crypto only',
  },
  tracing: {
    libs: [],
    packages: ['@opentelemetry/api'],
    node: [],
    nestIn: NOWHERE,
    rule: 'tracing imports the API of OpenTelemetry alone',
  },
  'event-store': {
    libs: ['log-proof', 'tracing'],
    packages: ['zod'],
    node: 'all',
    nestIn: EVERYWHERE,
    rule: 'event-store imports log-proof, tracing and nothing else of ours: it knows no budgets',
  },
  'write-side': {
    libs: ['domain', 'event-store', 'tracing'],
    packages: ['zod'],
    node: ['node:crypto'],
    nestIn: /\/(change-[^/]+|[^/]+\.module)\.ts$/,
    rule: 'write-side imports domain, the event-store port, tracing and node:crypto; Nest only in change-*.ts and the module',
  },
  answers: {
    libs: ['domain'],
    packages: [],
    node: [],
    nestIn: NOWHERE,
    rule: 'answers are pure: they import domain alone, no Nest, nothing of Node',
  },
  reader: {
    libs: ['domain', 'event-store', 'answers', 'tracing'],
    packages: ['zod'],
    node: 'all',
    nestIn: /\/([^/]+-handlers|questions|[^/]+\.module)\.ts$/,
    rule: 'reader imports domain, answers, tracing and the event-store port; Nest only in *-handlers.ts, questions.ts and the module',
  },
  'year-file': {
    libs: ['domain'],
    packages: ['yaml', 'zod'],
    node: [],
    nestIn: NOWHERE,
    rule: 'year-file imports domain, yaml and zod',
  },
  sheets: {
    libs: ['domain'],
    packages: ['fflate', 'hucre', 'htmlparser2', 'zod'],
    node: [],
    nestIn: NOWHERE,
    rule: 'sheets imports domain, zod, hucre and htmlparser2 behind its own port, and fflate, which unpacks archives piece by piece',
  },
  imports: {
    libs: ['domain', 'sheets', 'year-file', 'write-side'],
    packages: ['zod'],
    node: ['node:crypto', 'node:fs/promises', 'node:path'],
    nestIn: NOWHERE,
    rule: 'imports is what the server and the command line import files by: it imports domain, sheets, year-file and the entries of the write side',
  },
  tables: {
    libs: ['domain', 'answers', 'sheets'],
    packages: ['string-width'],
    node: [],
    nestIn: NOWHERE,
    rule: 'tables shows answers as tables: it imports domain, answers, sheets and string-width',
  },
  papers: {
    libs: ['sheets'],
    packages: ['fflate', 'htmlparser2', 'unpdf'],
    node: [],
    nestIn: NOWHERE,
    rule: 'papers reads bytes into papers: it imports readers of formats, sheets for workbooks and archives, and nothing of Node',
  },
  'paper-check': {
    libs: ['domain', 'papers'],
    packages: ['zod'],
    node: [],
    nestIn: NOWHERE,
    rule: 'paper-check imports domain, papers and zod',
  },
  'reads-log': {
    libs: ['domain'],
    packages: ['zod'],
    node: 'all',
    nestIn: NOWHERE,
    rule: 'reads-log is a log of its own: it imports domain, and no store',
  },
  'evidence-files': {
    libs: ['domain'],
    packages: [],
    node: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path'],
    nestIn: NOWHERE,
    rule: 'evidence-files keeps the files that results name: it imports domain, and no store',
  },
  config: {
    libs: [],
    packages: ['zod'],
    node: 'all',
    nestIn: NOWHERE,
    rule: 'config imports nothing of ours',
  },
};

/** Drivers and the one folder that each belongs to. */
export const DRIVERS: readonly { readonly name: RegExp; readonly folder: string }[] = [
  { name: /^(node:sqlite|better-sqlite3)$/, folder: 'libs/event-store/src/embedded/' },
  { name: /^(pg|pg-.+|postgres)$/, folder: 'libs/event-store/src/postgres/' },
  { name: /^@(kurrent|grpc)\/.+$/, folder: 'libs/event-store/src/kurrentdb/' },
];

/** Libs that give the same answer for ever: no clock, no chance, no environment. */
export const PURE_LIBS: readonly string[] = ['domain', 'answers', 'papers', 'paper-check'];

/** Whether the table lets `path`, a file of `row`'s lib, import `target`; files of its own lib are always allowed. */
export function allows(row: Allowance, path: string, target: ImportTarget): boolean {
  switch (target.kind) {
    case 'file':
      return libOf(target.path) === libOf(path) || (isSpec(path) && target.path.startsWith('test/support/'));
    case 'lib':
      return row.libs.includes(target.lib) && (!target.deep || isTestCode(path));
    case 'node':
      return isSpec(path) || row.node === 'all' || row.node.includes(target.name);
    case 'package':
      return row.packages.includes(target.name) || allowsPackage(row, path, target.name);
  }
}

function allowsPackage(row: Allowance, path: string, name: string): boolean {
  if (DRIVERS.some((driver) => driver.name.test(name))) return path.startsWith('libs/event-store/');
  if (isTestCode(path)) {
    return TEST_PACKAGES.includes(name) || NEST.test(name);
  }
  return NEST.test(name) && row.nestIn.test(path);
}

/** Specs, and what they are made of. */
function isTestCode(path: string): boolean {
  return isSpec(path) || /\/(contract|testing)\//.test(path);
}
