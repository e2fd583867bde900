import { request, type Agent } from 'node:http';

export type Pair = readonly [userName: string, password: string];

export interface Attempt {
  readonly port: number;
  /** As the proxy that the server trusts names it. */
  readonly from: string;
  readonly as: Pair;
  readonly repository?: string;
}

/** Asks for a token; resolves with the status. */
export const logIn = (agent: Agent, attempt: Attempt): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port, from, as, repository = 'team/app' } = attempt;
    const path = `/oauth2/token?service=x&scope=repository:${repository}:pull`;
    const authorization = `Basic ${Buffer.from(as.join(':')).toString('base64')}`;
    const sent = request({ agent, host: '127.0.0.1', port, path, headers: { authorization, 'x-forwarded-for': from } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', reject);
    });
    // The server may end a connection that was idle in the moment in which it is used again: nothing was asked then.
    const isStale = (error: NodeJS.ErrnoException) => sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
    sent.on('error', (error) => (isStale(error) ? resolve(logIn(agent, attempt)) : reject(error))).end();
  });
