import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { authorOf } from '@ledger/domain';
import { letIn } from '../door/asker';
import { OpenSubscriptions } from './open-subscriptions';

const LIMITS = { subscriptionsEach: 2, subscriptionsEachPerson: 3, subscriptionsEachAddress: 4 };

/** A connection with so many subscriptions, of which the last is being begun. */
function connection(open: number, from: { readonly subject?: string; readonly address?: string }) {
  const request = new IncomingMessage(new Socket());
  const { subject, address = '127.0.0.1' } = from;
  request.headers['x-address'] = address;
  if (subject !== undefined) {
    const person = { issuer: 'https://id.example', subject, name: '李某' };
    letIn(request, { by: 'session', author: authorOf(person) });
  }
  const subscriptions: Record<string, unknown> = {};
  for (let id = 0; id < open; id += 1) subscriptions[id] = null;
  return { subscriptions, extra: { request } };
}

const counting = () => new OpenSubscriptions(LIMITS, ({ headers }) => String(headers['x-address']));

describe('open subscriptions', () => {
  it('are bounded on one connection', () => {
    expect(counting().tooMany(connection(2, {}))).toBeUndefined();
    expect(counting().tooMany(connection(3, {}))).toMatchObject({
      whose: { en: 'one connection' },
      atMost: 2,
    });
  });

  it('are bounded for one person, over how many connections and from wherever', () => {
    const open = counting();
    expect(open.tooMany(connection(2, { subject: 'li', address: '192.0.2.1' }))).toBeUndefined();
    expect(open.tooMany(connection(1, { subject: 'li', address: '192.0.2.2' }))).toBeUndefined();
    expect(open.tooMany(connection(1, { subject: 'li', address: '192.0.2.3' }))).toMatchObject({
      whose: { en: 'one person' },
      atMost: 3,
    });
    // Of the same name, and somebody else.
    expect(open.tooMany(connection(1, { subject: 'wang', address: '192.0.2.3' }))).toBeUndefined();
  });

  it('are bounded for one address, over how many people, and not for this machine or on trial', () => {
    const open = counting();
    for (const subject of ['a', 'b', 'c', 'd'])
      expect(open.tooMany(connection(1, { subject, address: '192.0.2.1' }))).toBeUndefined();
    expect(open.tooMany(connection(1, { subject: 'e', address: '192.0.2.1' }))).toMatchObject({
      whose: { en: 'one address' },
      atMost: 4,
    });
    for (let count = 0; count < 9; count += 1) expect(open.tooMany(connection(1, {}))).toBeUndefined();
  });

  it('count no more once they have ended, or their connection has', () => {
    const open = counting();
    const first = connection(2, { subject: 'li' });
    const second = connection(2, { subject: 'li' });
    expect(open.tooMany(first)).toBeUndefined();
    expect(open.tooMany(second)).toMatchObject({ atMost: 3 });
    delete first.subscriptions['0'];
    expect(open.tooMany(second)).toBeUndefined();
    open.closed(first);
    expect(open.tooMany(connection(1, { subject: 'li' }))).toBeUndefined();
    expect(open.tooMany(connection(1, { subject: 'li' }))).toMatchObject({ atMost: 3 });
  });

  it('count no more once their connection has ended, which then no longer tells its address', () => {
    const open = counting();
    for (const [subject, left] of Object.entries({ a: undefined, b: undefined, c: { atMost: 4 } })) {
      const one = connection(2, { subject, address: '192.0.2.1' });
      const refusal = open.tooMany(one);
      if (left) expect(refusal).toMatchObject(left);
      else expect(refusal).toBeUndefined();
      if (subject !== 'c') continue;
      one.extra.request.headers['x-address'] = '';
      open.closed(one);
    }
    expect(open.tooMany(connection(0, { subject: 'd', address: '192.0.2.1' }))).toBeUndefined();
  });
});
