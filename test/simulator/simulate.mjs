// `npm run simulate -- --seeds 1000`, or `--seed 17` to see one again: bundles the simulator into dist/simulator, and runs it.
import process from 'node:process';
import { runBundled } from '../support/run-bundled.mjs';

process.exitCode = await runBundled({ name: 'simulator', entry: './test/simulator/main.ts' });
