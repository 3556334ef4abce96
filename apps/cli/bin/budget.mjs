#!/usr/bin/env node
// The command `budget`. Plain JavaScript that any Node since 20 can read: it must be able to say that the Node is too old.
import process from 'node:process';

/** As of any other wrong usage: `EXIT_CODES` of the server, which such a Node may not be able to read. */
const WRONG_USAGE = 2;
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 2)) {
  console.error(
    `当前 Node 为 ${process.versions.node}，需要 24.2 以上。请通过 npm 运行：npm run budget -- <命令>`,
  );
  console.error(
    `This is Node ${process.versions.node}, 24.2 or later is needed. Run it through npm, which brings its own:`,
  );
  console.error('  npm run budget -- <command>');
  process.exitCode = WRONG_USAGE;
} else {
  process.exitCode = await main(process.argv.slice(2));
}

async function main(argv) {
  process.setSourceMapsEnabled(true);
  const { buildIfStale } = await import('./build.mjs');
  const code = await buildIfStale();
  if (code !== 0) return code;
  const { run } = await import('../../../dist/apps/cli/main.js');
  return run(argv);
}
