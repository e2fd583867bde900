import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BALANCER, replicaAddress } from './network.ts';

export const PUBLIC_PORT = 8080;
export const PUBLIC_HOST = `${BALANCER}:${PUBLIC_PORT}`;
export const REPLICA_PORT = 5000;

/** What docs/guides/replicas.md asks of a balancer, for this run's addresses. */
const configuration = (folder: string, replicas: readonly number[]) => `
daemon off; worker_processes 1; error_log ${folder}/error.log; pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  upstream dockgate {
${replicas.map((number) => `    server ${replicaAddress(number)}:${REPLICA_PORT} max_fails=1 fail_timeout=2s;`).join('\n')}
    keepalive 64;
  }
  server {
    listen ${PUBLIC_HOST};
    client_max_body_size 0;
    location / {
      proxy_pass http://dockgate;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_request_buffering off;
      proxy_buffering off;
      proxy_connect_timeout 2s;
      proxy_read_timeout 900s;
      proxy_send_timeout 900s;
      proxy_next_upstream error timeout http_502 http_503;
      proxy_next_upstream_tries 3;
    }
  }
}`;

export interface Balancer {
  readonly pid: number;
  /** Sends requests to these from now on. */
  use(replicas: readonly number[]): Promise<void>;
}

/** nginx, until this process ends. */
export async function startBalancer(folder: string, replicas: readonly number[]): Promise<Balancer> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, replicas));
  const nginx = spawn('nginx', ['-c', file, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('exit', () => nginx.kill('SIGKILL'));
  await untilItAnswers();
  return {
    pid: nginx.pid ?? 0,
    async use(some) {
      writeFileSync(file, configuration(folder, some));
      nginx.kill('SIGHUP');
      await sleep(1_000);
    },
  };
}

async function untilItAnswers(): Promise<void> {
  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    try {
      await (await fetch(`http://${PUBLIC_HOST}/healthz`)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
