import type { IncomingMessage } from 'node:http';

export type AddressOf = (request: IncomingMessage) => string;

/** How many connections each address has. */
export class PerAddress {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly atMost: number,
    private readonly addressOf: AddressOf | undefined,
  ) {}

  isFull(request: IncomingMessage): boolean {
    const address = countedAddress(request, this.addressOf);
    return address !== undefined && (this.counts.get(address) ?? 0) >= this.atMost;
  }

  /** @returns a function that removes it. */
  add(request: IncomingMessage): () => void {
    const address = countedAddress(request, this.addressOf);
    if (address === undefined) return () => undefined;
    this.counts.set(address, (this.counts.get(address) ?? 0) + 1);
    return () => {
      const left = (this.counts.get(address) ?? 0) - 1;
      if (left > 0) this.counts.set(address, left);
      else this.counts.delete(address);
    };
  }
}

/** Undefined for this machine: it may be a proxy without a setting, which acts for everybody. */
export function countedAddress(
  request: IncomingMessage,
  addressOf: AddressOf | undefined,
): string | undefined {
  const address = addressOf?.(request);
  return address === undefined || /^(127\.|::1$)/.test(address) ? undefined : address;
}
