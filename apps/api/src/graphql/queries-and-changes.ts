import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { RequestError } from '../errors/request-error';

/** A subscription has no end that an answer over HTTP could wait for. */
export const queriesAndChanges: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        const originalError = new RequestError('WEBSOCKET_NEEDED');
        const extensions = { http: { status: 400 } };
        return Promise.reject(new GraphQLError(originalError.message, { originalError, extensions }));
      },
    }),
};
