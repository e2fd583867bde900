#!/usr/bin/env node
// Starts Dockgate on a Node that can run it. Plain JavaScript without new syntax, so that an old Node parses it,
// and either hands over to the Node that `npm ci` brought or says what is missing.
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import * as nodeModule from 'module';
import { constants } from 'os';
import { fileURLToPath } from 'url';

const NEEDED_MAJOR = 24;
const WRONG_USAGE = 2;

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));
const platform = process.platform + '-' + process.arch;
const pinnedNode = beside('../node_modules/node-' + platform + '/bin/node');
const inCheckout = existsSync(beside('../src/main.ts'));

if (parseInt(process.versions.node, 10) >= NEEDED_MAJOR) start();
else if (existsSync(pinnedNode)) handOver();
else refuse();

function start() {
  // Stripping types costs a fifth of a second at each start. The cache stays in the checkout: one in the machine's
  // shared temporary folder could be written by somebody else.
  if (inCheckout) nodeModule.enableCompileCache(beside('../node_modules/.cache/node'));
  import(inCheckout ? '../src/main.ts' : '../dist/main.js');
}

function handOver() {
  const child = spawn(pinnedNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C and Ctrl-\ to the child itself; a second one would read as "now at once".
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, forward);
  for (const signal of ['SIGINT', 'SIGQUIT']) process.on(signal, atTerminal ? () => {} : forward);

  child.on('error', (error) => {
    console.error('dockgate: ' + pinnedNode + ' does not run on this machine (' + error.message + ').');
    refuse();
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}

function refuse() {
  console.error(
    'dockgate: this is Node ' + process.versions.node + ' on ' + platform + '; Dockgate needs Node ' + NEEDED_MAJOR + ' or newer.\n' +
    (inCheckout ? 'On Linux (x64, arm64) "npm ci" in this folder brings one along. Elsewhere, or if' : 'If') +
    ' you want your own: https://nodejs.org/en/download',
  );
  process.exit(WRONG_USAGE);
}
