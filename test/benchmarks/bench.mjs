// `npm run bench`: bundles the benchmarks with the libraries they measure into dist/benchmarks, and runs them.
import process from 'node:process';
import { runBundled } from '../support/run-bundled.mjs';

process.exitCode = await runBundled({
  name: 'benchmarks',
  entry: './test/benchmarks/main.ts',
  options: ['--expose-gc'],
});
