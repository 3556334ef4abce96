import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { clientAddresses } from './client-address';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

const addressOf = clientAddresses(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);

describe('the address of a client', () => {
  it.each([
    [
      'is that of the connection where no proxy is trusted there',
      '203.0.113.5',
      '198.51.100.1',
      '203.0.113.5',
    ],
    ['is what a trusted proxy says', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    [
      'is the last that no trusted proxy wrote',
      '10.1.2.3',
      '1.1.1.1, 198.51.100.1, 192.0.2.7',
      '198.51.100.1',
    ],
    ['is the proxy’s own where it says nothing that is an address', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['is the proxy’s own where it says nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['is the same in the words of IPv6', '::ffff:10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
    ['may be of IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ])('%s', (...[, remote, forwarded, address]) => {
    expect(addressOf(from(remote, forwarded))).toBe(address);
  });

  it('is the connection’s alone where nobody is trusted', () => {
    expect(clientAddresses([])(from('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
  });
});
