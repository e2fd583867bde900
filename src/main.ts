import { parseArgs } from 'node:util';
import { loadConfig } from './config/load.ts';
import { serve } from './serve.ts';
const { values } = parseArgs({ allowPositionals: true, strict: false, options: { data: { type: 'string' }, port: { type: 'string' }, workers: { type: 'string' } } });
await serve(loadConfig({ flags: { data: values['data'], port: values['port'], workers: values['workers'] ?? 1 }, env: process.env }), { isWatched: false, print: (line) => process.stdout.write(line), announce: ({ port }) => console.log('ready', port) });
process.exit(0);
