import { formatHost } from '../../names/login-server.ts';
import type { Probe } from '../context.ts';
import { isLoopback, type Target } from '../target.ts';
import type { Answer, Failure } from './requests.ts';

/** Where the registry's API begins. Plain HTTP only where Docker would use it too. */
export const baseUrl = (target: Target, scheme = 'https'): URL => new URL(`${scheme}://${formatHost(target.host, target.port, -1)}`);

/** `GET /v2/` without a credential. */
export const askV2: Probe<(Answer & { readonly url: URL }) | Failure> = async ({ target, requests }) => {
  if (!target) return { kind: 'failure', code: 'NO_TARGET', message: '' };
  const ask = async (scheme: string) => {
    const url = new URL('/v2/', baseUrl(target, scheme));
    const answer = await requests.send({ method: 'GET', url });
    return answer.kind === 'answer' ? { ...answer, url } : answer;
  };
  const answer = await ask('https');
  return answer.kind === 'failure' && isLoopback(target) && target.port !== null ? ask('http') : answer;
};
