import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port';
import { KurrentNode } from './kurrentdb-node';

const SIZE = 3;
const LOOK_AGAIN_MS = 100;
/** Longer than by default: on a busy machine a late heartbeat is no lost node. */
const SETTINGS = [
  '--cluster-size=3',
  '--discover-via-dns=false',
  '--gossip-interval-ms=500',
  '--replication-heartbeat-interval=1000',
  '--replication-heartbeat-timeout=2000',
];

/** Three nodes that elect a leader among them. */
export class KurrentCluster {
  private killed: KurrentNode | undefined;

  private constructor(private readonly nodes: readonly KurrentNode[]) {}

  static async start(): Promise<KurrentCluster> {
    const ports: { readonly port: number; readonly replication: number }[] = [];
    for (let i = 0; i < SIZE; i += 1) ports.push({ port: await freePort(), replication: await freePort() });
    const nodes: KurrentNode[] = [];
    for (const { port, replication } of ports) {
      const folder = await mkdtemp(join(tmpdir(), 'kurrentdb-'));
      const others = ports.filter((other) => other.port !== port).map((other) => `127.0.0.1:${other.port}`);
      const options = [...SETTINGS, `--gossip-seed=${others.join(',')}`, `--replication-port=${replication}`];
      nodes.push(new KurrentNode({ port, folder, options }));
    }
    const cluster = new KurrentCluster(nodes);
    try {
      await Promise.all(nodes.map((node) => node.start()));
      await cluster.untilWhole();
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  url(): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `kurrentdb://${hosts}?tls=false`;
  }

  /** SIGKILL to the node that leads. */
  async kill(): Promise<void> {
    const leader = await this.leader();
    await leader.kill();
    this.killed = leader;
  }

  /** Starts the node that was killed again; resolves when the others have taken it in. */
  async restart(): Promise<void> {
    await this.killed?.start();
    this.killed = undefined;
    await this.untilWhole();
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.remove()));
  }

  private async leader(): Promise<KurrentNode> {
    for (;;) {
      const states = await this.states();
      const leader = this.nodes[states.indexOf('leader')];
      if (leader) return leader;
      await pause(LOOK_AGAIN_MS);
    }
  }

  private async untilWhole(): Promise<void> {
    for (;;) {
      const states = await this.states();
      const followers = states.filter((state) => state === 'follower');
      if (states.includes('leader') && followers.length === SIZE - 1) return;
      await pause(LOOK_AGAIN_MS);
    }
  }

  private states(): Promise<readonly (string | undefined)[]> {
    return Promise.all(this.nodes.map((node) => node.state()));
  }
}
