import type { IncomingMessage } from 'node:http';
import type { Wording } from '@ledger/domain';
import { ownerOf } from '../door/asker';
import { countedAddress, type AddressOf } from './per-address';

export interface SubscriptionLimits {
  readonly subscriptionsEach: number;
  readonly subscriptionsEachPerson: number;
  readonly subscriptionsEachAddress: number;
}

/** One WebSocket, with the subscriptions that are open or being begun on it. */
interface Connection {
  readonly subscriptions: Readonly<Record<string, unknown>>;
  readonly extra: { readonly request: IncomingMessage };
}

/** Who has as many subscriptions as they may. */
export interface TooMany {
  readonly whose: Wording;
  readonly atMost: number;
}

const ONE_CONNECTION: Wording = { zh: '一个连接', en: 'one connection' };
const ONE_PERSON: Wording = { zh: '一个人', en: 'one person' };
const ONE_ADDRESS: Wording = { zh: '一个地址', en: 'one address' };

/** Counts subscriptions by connection, by person and by address, as they are now: whatever ends them. */
export class OpenSubscriptions {
  private readonly connections = new Map<string, Set<Connection>>();
  /** Under which keys a connection is counted: once it has ended it no longer tells its address. */
  private readonly counted = new WeakMap<Connection, Set<string>>();

  constructor(
    private readonly limits: SubscriptionLimits,
    private readonly addressOf: AddressOf | undefined,
  ) {}

  /** The connection of a new subscription, which is already counted. */
  tooMany(connection: Connection): TooMany | undefined {
    const { subscriptionsEach, subscriptionsEachPerson, subscriptionsEachAddress } = this.limits;
    if (openOn(connection) > subscriptionsEach) return { whose: ONE_CONNECTION, atMost: subscriptionsEach };
    const { person, address } = this.keysOf(connection);
    if (this.add(person, connection) > subscriptionsEachPerson)
      return { whose: ONE_PERSON, atMost: subscriptionsEachPerson };
    if (this.add(address, connection) > subscriptionsEachAddress)
      return { whose: ONE_ADDRESS, atMost: subscriptionsEachAddress };
    return undefined;
  }

  closed(connection: Connection): void {
    for (const key of this.counted.get(connection) ?? []) {
      const connections = this.connections.get(key);
      connections?.delete(connection);
      if (connections?.size === 0) this.connections.delete(key);
    }
  }

  /** @returns how many are open under the key. */
  private add(key: string | undefined, connection: Connection): number {
    if (key === undefined) return 0;
    const connections = this.connections.get(key) ?? new Set();
    this.connections.set(key, connections.add(connection));
    this.counted.set(connection, (this.counted.get(connection) ?? new Set()).add(key));
    let open = 0;
    for (const each of connections) open += openOn(each);
    return open;
  }

  /** A trial does not know persons. */
  private keysOf({ extra: { request } }: Connection) {
    const [person, address] = [ownerOf(request), countedAddress(request, this.addressOf)];
    return {
      person: person === '' ? undefined : `person ${person}`,
      address: address === undefined ? undefined : `address ${address}`,
    };
  }
}

function openOn({ subscriptions }: Connection): number {
  return Object.keys(subscriptions).length;
}
