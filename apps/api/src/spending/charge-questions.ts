import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { costWithVariables } from '../graphql/variables-limit';
import type { RequestContext } from '../request-context';
import { purseOf, tell } from './spending';

/** Charges every query and mutation before it is executed, and reports what is left. */
export const chargeQuestions: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        const purse = purseOf(contextValue.request);
        if (!purse || !operation) return;
        const cost = costWithVariables({ schema, document, operation }, request.variables ?? {});
        const spent = await purse.ask(cost, () => request.query ?? '');
        const { res } = contextValue.request;
        if (res) tell(res, spent);
        if (!spent.refusal) return;
        const { refusal: originalError } = spent;
        const status = originalError.code === 'COST_SPENT' ? 429 : 400;
        const http = { status, headers: new HeaderMap(Object.entries(spent.headers)) };
        throw new GraphQLError(originalError.message, { originalError, extensions: { http } });
      },
    }),
};
