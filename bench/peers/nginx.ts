import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../test/servers/free-port.ts';
import { LIMIT, startPeer, type Contestant } from './peer.ts';
import { findProgram } from './program.ts';

/** Serves files as they are, by their paths from `/`, with sendfile(2) and a process for each core; null without nginx. */
export async function startNginx(folder: string, files: Readonly<Record<string, string>>): Promise<Contestant | null> {
  const program = findProgram('nginx');
  if (program === null) return null;
  const [port, root] = [await freePort(), join(folder, 'nginx')];
  mkdirSync(root, { recursive: true });
  for (const [path, file] of Object.entries(files)) symlinkSync(file, join(root, path));
  const settings = join(root, 'nginx.conf');
  writeFileSync(
    settings,
    `daemon off; worker_processes auto; pid ${root}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''} error_log stderr;
events { worker_connections 1024; }
http {
  sendfile on; tcp_nopush on; access_log off; keepalive_requests 100000000; default_type application/octet-stream;
  client_body_temp_path ${root}/body; proxy_temp_path ${root}/proxy; fastcgi_temp_path ${root}/fastcgi; uwsgi_temp_path ${root}/uwsgi; scgi_temp_path ${root}/scgi;
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`,
  );
  return startPeer({ name: LIMIT, command: [program, '-c', settings, '-p', root], port, blobFolder: root });
}
