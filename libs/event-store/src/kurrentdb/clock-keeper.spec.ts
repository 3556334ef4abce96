import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { parseAddress } from './address';
import { ClientChannel } from './client-channel';
import { ClockKeeper } from './clock-keeper';
import { OwnStream } from './own-stream';
import { StreamNames } from './stored-record';

onStores([kurrentNode], (newStore) => {
  let channel: ClientChannel;
  let stream: OwnStream;
  beforeEach(async () => {
    const { connectionString, ledger } = parseAddress((await newStore()).url);
    channel = new ClientChannel(KurrentDBClient.connectionString(connectionString));
    stream = new OwnStream(channel, new StreamNames(ledger).own('clock'));
  });
  afterEach(() => channel.close());

  const keeperOf = (writes = true) => new ClockKeeper({ stream, writes, everyBytes: 100n });
  const goOn = async (keeper: ClockKeeper, position: bigint, ms: number) => {
    keeper.clock.take({ position, ms });
    keeper.keep();
    await keeper.settled();
  };
  const revision = async () => (await stream.last())?.revision;

  describe('the clock of a log', () => {
    it('is there for the next process though this one did not close it', async () => {
      const keeper = keeperOf();
      await goOn(keeper, 60n, 5);
      await goOn(keeper, 120n, 3);
      const next = keeperOf();
      await next.resume();
      expect(next.clock.written()).toEqual(keeper.clock.written());
    });

    it('is written once for so much of the log, whoever writes it', async () => {
      const [one, other] = [keeperOf(), keeperOf()];
      for (let position = 10n; position <= 350n; position += 10n) {
        await goOn(one, position, 1);
        await goOn(other, position, 1);
      }
      expect(await revision()).toBe(2n);
    });

    it('is not written by who only reads', async () => {
      await goOn(keeperOf(false), 500n, 1);
      expect(await revision()).toBeUndefined();
    });
  });
});
