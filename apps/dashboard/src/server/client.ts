import type { Client as SubscriptionClient } from 'graphql-ws';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { actorNow } from './actor';
import { connected, disconnected } from './connection';
import { batchingExchange } from './batching';
import { digests } from './digests';
import { keptAnswers } from './kept-answers';
import { plainAnswers } from './plain-answers';

/**
 * Sends requests over HTTP with the actor. Subscribes over WebSocket, whose code is loaded at the first subscription.
 */
export function newClient(): Client {
  let listening: Promise<SubscriptionClient> | undefined;
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { 'x-actor': encodeURIComponent(actorNow()) } }),
    exchanges: [
      keptAnswers,
      plainAnswers,
      batchingExchange,
      digests,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables, operationName, extensions }) => ({
          subscribe: (sink) => {
            let [ended, end] = [false, () => {}];
            void (listening ??= openSubscriptions()).then((client) => {
              if (ended) return;
              const request = {
                query,
                ...(variables && { variables }),
                ...(operationName && { operationName }),
                ...(extensions && { extensions: { ...extensions } }),
              };
              end = client.subscribe<Record<string, unknown>>(request, {
                next: ({ data = null, errors = [] }) => sink.next({ data, errors: [...errors] }),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              });
            });
            return {
              unsubscribe: () => {
                ended = true;
                end();
              },
            };
          },
        }),
      }),
    ],
  });
}

const LONGEST_WAIT_MS = 15_000;
const PING_MS = 10_000;

/** Connects again for as long as the page is open, more and more slowly; subscriptions go on by themselves. */
async function openSubscriptions(): Promise<SubscriptionClient> {
  const { createClient } = await import('graphql-ws');
  let answered = true;
  return createClient({
    // It stays connected also while nothing is listened to: whether the server is there is shown on every page.
    lazy: false,
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      const waitMs = Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    },
    keepAlive: PING_MS,
    on: {
      connected,
      closed: disconnected,
      ping: (received) => {
        // The one before was never answered: the server is away, whatever the socket says.
        if (received) return;
        if (!answered) disconnected();
        answered = false;
      },
      pong: (received) => {
        if (!received) return;
        answered = true;
        connected();
      },
    },
  });
}
