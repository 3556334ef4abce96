import { z } from 'zod';
import type { Names } from './alike';

/** A command that answers something else than a year, and the same question of GraphQL. */
export interface ListQuestion {
  readonly command: string;
  readonly args: readonly string[];
  readonly asked: string;
  readonly at: (answer: unknown) => unknown;
  readonly names?: Names;
}

const units = z.object({
  units: z.object({ nodes: z.array(z.object({ unitCode: z.string(), fiscalYears: z.array(z.number()) })) }),
});

export const LISTS: readonly ListQuestion[] = [
  {
    command: 'units',
    args: ['units'],
    asked: '{ units(first: 500) { nodes { unitCode fiscalYears } } }',
    at: (answer) =>
      units
        .parse(answer)
        .units.nodes.flatMap(({ unitCode, fiscalYears }) =>
          fiscalYears.map((fiscalYear) => ({ unitCode, fiscalYear })),
        ),
  },
  {
    command: 'rules',
    args: ['rules'],
    asked: `{ ruleSets(first: 50) { nodes { id version name { zh en } region validFromYear validToYear source rounding { decimals } } } }`,
    at: fieldOf('ruleSets'),
  },
  {
    command: 'codes',
    args: ['codes', '公务接待', '--table', 'economic', '--year', '2023'],
    asked: `{ codes(table: ECONOMIC, fiscalYear: 2023, first: 500, filter: { search: "公务接待" }) { nodes { table code name { zh } status source } } }`,
    at: fieldOf('codes'),
  },
  {
    command: 'access list',
    args: ['access', 'list'],
    asked: `{ grants(first: 500, inForce: false) { grants: nodes { grantId role person { subject issuer name } unitCode from until withSubordinates } } }`,
    at: fieldOf('grants'),
  },
  {
    command: 'audit four-eyes',
    args: ['audit', 'four-eyes'],
    asked: `{ fourEyes { events looked proven findings(first: 500) { nodes { rule event { eventId streamId streamVersion type recordedAt documentNo } against { eventId } } } } }`,
    at: fieldOf('fourEyes'),
    names: { rule: 'code' },
  },
];

function fieldOf(name: string) {
  return (answer: unknown) => z.record(z.string(), z.unknown()).parse(answer)[name];
}

const WRITES = 'writes, and answers what it wrote';
const OF_FILES = 'works on files';
const OF_THE_STORE = 'is about the store itself, which the schema says nothing of';
const OF_A_SERVER = 'asks a server, or is one';

/** Commands without a row, and why. */
export const BESIDE_YEARS: Readonly<Record<string, string>> = {
  'access delegate': WRITES,
  'access end-delegation': WRITES,
  'access grant': WRITES,
  'access revoke': WRITES,
  'audit reads': 'prints lines of the log of reads, which hold no figures',
  close: WRITES,
  export: 'writes a year file; command-line.spec imports it again and compares its figures',
  graphql: OF_A_SERVER,
  import: WRITES,
  'log export': OF_THE_STORE,
  'log key': OF_FILES,
  'log seal': OF_THE_STORE,
  'log verify': OF_THE_STORE,
  login: OF_A_SERVER,
  logout: OF_A_SERVER,
  'mapping forget': OF_FILES,
  'mapping keep': OF_FILES,
  'mapping list': OF_FILES,
  'mapping show': OF_FILES,
  'paper check': 'works on files; paper-against-graphql.spec compares what it says of the ledger',
  serve: OF_A_SERVER,
  start: OF_A_SERVER,
  'store backup': OF_THE_STORE,
  'store copy': OF_THE_STORE,
  'store create': OF_THE_STORE,
  'store info': OF_THE_STORE,
  'store restore': OF_THE_STORE,
  'template adjustment': 'writes a workbook to fill in',
  'template appropriation': 'writes a workbook to fill in',
  'template vouchers': 'writes a workbook to fill in',
};
