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
    const address = this.countedAs(request);
    return address !== undefined && (this.counts.get(address) ?? 0) >= this.atMost;
  }

  /** @returns what takes it away again. */
  add(request: IncomingMessage): () => void {
    const address = this.countedAs(request);
    if (address === undefined) return () => undefined;
    this.counts.set(address, (this.counts.get(address) ?? 0) + 1);
    return () => {
      const left = (this.counts.get(address) ?? 0) - 1;
      if (left > 0) this.counts.set(address, left);
      else this.counts.delete(address);
    };
  }

  /** Not this machine: a proxy on it that no setting names stands for everybody. */
  private countedAs(request: IncomingMessage): string | undefined {
    const address = this.addressOf?.(request);
    return address === undefined || /^(127\.|::1$)/.test(address) ? undefined : address;
  }
}
