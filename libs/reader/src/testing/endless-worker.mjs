// For tests: a worker that never ends what it is asked, unless it is asked for an echo. Of 'rows' it never runs out.
import { parentPort } from 'node:worker_threads';

const PART = { place: [], rows: Array.from({ length: 10_000 }, () => 0) };

parentPort.on('message', (message) => {
  if (message === 'more') return parentPort.postMessage({ kind: 'part', part: PART });
  const { name, question } = message;
  parentPort.postMessage({ kind: 'loaded' });
  if (name === 'echo') parentPort.postMessage({ kind: 'answer', answer: question.point.fiscalYear });
  else if (name === 'rows') parentPort.postMessage({ kind: 'part', part: PART });
  else for (;;);
});
