import type { ApolloServerPlugin } from '@apollo/server';
import { isOfVariables } from './protocol-words';

const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Nothing is wrong with the request: it comes at a bad moment. */
const OF_THE_LOAD: ReadonlySet<unknown> = new Set(['TOO_MANY_QUESTIONS', 'IMPORT_RUNNING']);

/**
 * GraphQL over HTTP, section 6.4.1: with `application/json`, a document that cannot be executed gets status 200 and
 * its errors; only with `application/graphql-response+json` it gets 400. No answer may be cached on the way. An
 * overloaded server answers 503.
 */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response, errors }) => {
        const { http } = response;
        const modern =
          request.http?.headers.get('accept')?.includes('application/graphql-response+json') === true;
        const ofTheDocument =
          errors?.every((error) => isOfVariables(error) || OF_THE_DOCUMENT.has(error.extensions['code'])) ===
          true;
        http.headers.set('cache-control', 'no-store');
        if (errors?.some(({ extensions }) => OF_THE_LOAD.has(extensions['code']))) {
          http.status = 503;
          http.headers.set('retry-after', '5');
        }
        if (!modern && ofTheDocument && http.status === 400) http.status = 200;
        return Promise.resolve();
      },
    }),
};
