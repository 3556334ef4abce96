import type { IncomingMessage } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Asked } from './asked-documents';
import type { Reads } from './reads';

/** Notes every subscription when it has begun, or was refused. */
export function notedSubscriptions(reads: Reads) {
  return (request: IncomingMessage, asked: Asked, refusals: readonly GraphQLFormattedError[]): void => {
    const codes = refusals.flatMap(({ extensions }) => {
      const code = extensions?.['code'];
      return typeof code === 'string' ? [code] : [];
    });
    const outcome = refusals.length === 0 ? 'answered' : 'refused';
    reads.of(request, asked, { outcome, codes: [...new Set(codes)] });
  };
}
