import type { LostLine, NotedRead } from '@ledger/reads-log';
import { dropNulls } from '../graphql/drop-nulls';
import type { Resolvers } from '../shapes/wire';
import type { Audit } from './audit';
import type { ReadsAsked } from './noted-reads';

const KNOWN_BY = ['SESSION', 'TOKEN', 'TRIAL', 'SERVER', 'OPERATOR', 'NOBODY'];

/** 查询日志. */
export function readsFields(audit: Audit): Resolvers {
  return {
    Query: {
      reads: (_: unknown, args: ReadsAsked & { readonly until?: string }) => {
        dropNulls(args);
        const { until, ...asked } = args;
        return audit.reads({ ...asked, ...(until !== undefined && { to: until }) });
      },
    },
    NotedRead: {
      knownBy: ({ by }: NotedRead) => KNOWN_BY.find((known) => known === by.toUpperCase()),
      actor: ({ actor, person }: NotedRead) => person?.name ?? actor,
      document: ({ text }: NotedRead) => text,
      variables: ({ variables }: NotedRead) => variables && JSON.stringify(variables),
      position: ({ head = '' }: NotedRead) => (/^\d{1,19}$/.test(head) ? BigInt(head) : undefined),
      outcome: ({ outcome }: NotedRead) => outcome.toUpperCase(),
      codes: ({ codes = [] }: NotedRead) => codes,
    },
  };
}

/** Which member of the union an entry is. */
export function entryType({ kind }: NotedRead | LostLine): string {
  return kind === 'read' ? 'NotedRead' : 'LostReads';
}
