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
export const logIn = (agent: Agent, { port, from, as, repository = 'team/app' }: Attempt): Promise<number> =>
  new Promise((resolve, reject) => {
    const path = `/oauth2/token?service=x&scope=repository:${repository}:pull`;
    const authorization = `Basic ${Buffer.from(as.join(':')).toString('base64')}`;
    const sent = request({ agent, host: '127.0.0.1', port, path, headers: { authorization, 'x-forwarded-for': from } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', reject);
    });
    sent.on('error', reject).end();
  });
