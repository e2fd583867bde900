// Does the server of this container answer? With HTTPS as without; whose certificate it is does not matter on the way to oneself.
import { request as plainly } from 'node:http';
import { request } from 'node:https';

const options = { host: '127.0.0.1', port: process.env.DOCKGATE_PORT || 5000, path: '/healthz', timeout: 2_000, rejectUnauthorized: false };

const answers = (send) =>
  new Promise((resolve) => {
    const sent = send(options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.on('error', () => resolve(false)).on('timeout', () => sent.destroy(new Error('no answer'))).end();
  });

process.exit((await answers(plainly)) || (await answers(request)) ? 0 : 1);
