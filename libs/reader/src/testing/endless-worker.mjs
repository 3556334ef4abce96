// For tests: a worker that never ends what it is asked, unless it is asked for an echo.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ name, question }) => {
  parentPort.postMessage({ kind: 'loaded' });
  if (name === 'echo') parentPort.postMessage({ kind: 'answer', answer: question.point.fiscalYear });
  else for (;;);
});
