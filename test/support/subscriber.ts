import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A client of the subscriptions of the server whose GraphQL address is given; it connects when it first asks. */
export function subscriberOf(url: string): Client {
  return createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: true,
  });
}
