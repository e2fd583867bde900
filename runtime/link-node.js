// Runs after `npm ci` (the script `prepare` of the checkout). The Node packages of all platforms bring a program of the
// same name, and npm before 11 removes node_modules/.bin/node again with the package that is not for this machine.
import { existsSync, mkdirSync, symlinkSync } from 'fs';
import { fileURLToPath } from 'url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const program = 'node-' + process.platform + '-' + process.arch + '/bin/node';

if (existsSync(modules + program) && !existsSync(modules + '.bin/node')) {
  mkdirSync(modules + '.bin', { recursive: true });
  symlinkSync('../' + program, modules + '.bin/node');
}
