import { history } from './cold-log';
import { assertSame, sideBySide, type Benchmark } from './row';
import { openStore } from './store';
import { inOwnProcess } from './tasks';

const ROUNDS = 3;

/** From a closed store to the first answer of one unit-year, behind a start that could use what the last one left. */
export const restart: Benchmark = {
  name: 'restart',
  run: async ({ quick, folder }) => {
    const events = quick ? 200_000 : 1_000_000;
    const store = await openStore(folder);
    await store.restore(history(events));
    await store.close();
    await inOwnProcess('restart', folder);
    const [oursMs, peersMs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = await inOwnProcess('restart', folder);
      const full = await inOwnProcess('full-rebuild', folder);
      const { firstAnswerMs: ownMs = 0, ...answer } = own.figures;
      const { firstAnswerMs: fullMs = 0, ...rebuilt } = full.figures;
      assertSame('the first answer', answer, rebuilt);
      oursMs.push(ownMs);
      peersMs.push(fullMs);
    }
    const question = 'restart: store opened to the first answer of one unit-year';
    const size = `${events} events, ${ROUNDS} rounds`;
    return [sideBySide({ question, reach: 20, peer: 'full rebuild', size, oursMs, peersMs })];
  },
};
