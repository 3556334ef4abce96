// Serves the built API in a process of its own, as its settings arrive, and ends with the one that started it.
import process from 'node:process';
import { serve } from '../../dist/apps/api/main.js';

process.once('message', async (environment) => {
  const { url, signInLink, close } = await serve(environment);
  process.once('disconnect', () => void close());
  process.send({ url, signInLink });
});
