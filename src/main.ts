import { loadConfig } from './config/load.ts';
import { serve } from './serve.ts';
const port = process.env['DOCKGATE_PORT'] ?? '5000';
await serve(loadConfig({ flags: { port, workers: 1 }, env: process.env }), { isWatched: false, print: (line) => process.stdout.write(line), announce: ({ port, prepared }) => console.log('ready', port, prepared.newOwner) });
process.exit(0);
