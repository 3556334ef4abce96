import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * The address of the client. A proxy names its client in X-Forwarded-For, which counts only if the proxy's own address is
 * in `trustedProxies` (addresses, or networks like 10.0.0.0/8). The same holds for the proxy before it, and so on.
 */
export function clientAddresses(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  if (trustedProxies.length === 0) return ({ socket }) => plain(socket.remoteAddress ?? '');
  return ({ socket, headers }) => {
    const { 'x-forwarded-for': forwarded = '' } = headers;
    const hops = String(forwarded)
      .split(',')
      .map((hop) => hop.trim());
    let address = plain(socket.remoteAddress ?? '');
    while (isTrusted(address)) {
      const before = plain(hops.pop() ?? '');
      if (isIP(before) === 0) return address;
      address = before;
    }
    return address;
  };
}

/** Sockets that listen on IPv4 and IPv6 write IPv4 addresses in IPv6 form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
