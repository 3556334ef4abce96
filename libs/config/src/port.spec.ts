import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { assertCanListen } from './port';

describe('assertCanListen', () => {
  it('names PORT while another program has it, and lets a free one pass', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = addressOf(taken.address());
    await expect(assertCanListen({ host: '127.0.0.1', port })).rejects.toThrow(`PORT: 端口 ${port} 已被占用`);
    taken.close();
    await once(taken, 'close');
    await expect(assertCanListen({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });

  it('names HOST where the machine has no such address', async () => {
    await expect(assertCanListen({ host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'HOST: 本机没有地址 192.0.2.1',
    );
  });
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new TypeError('no address');
  return address;
}
