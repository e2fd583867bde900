import { formatHost } from '../../../names/login-server.ts';
import type { Probe } from '../../context.ts';
import { tlsFailureOf } from '../../network/tls-failure.ts';
import type { Target } from '../../target.ts';
import type { Answer, Failure } from './requests.ts';

/** Where the registry's API begins. */
export const baseUrl = (target: Target, scheme = 'https'): URL => new URL(`${scheme}://${formatHost(target.host, target.port, -1)}`);

/**
 * `GET /v2/` without a credential. Where something else than TLS answers it is asked once more without encryption: whether the
 * client would do so too is another question.
 */
export const askV2: Probe<Answer | Failure> = async ({ target, requests }) => {
  if (!target) return { kind: 'failure', code: 'NO_TARGET', message: '' };
  const ask = (scheme: string) => requests.send({ isRepeatable: true, method: 'GET', url: new URL('/v2/', baseUrl(target, scheme)) });
  const answer = await ask('https');
  if (answer.kind === 'answer' || answer.stage !== 'tls' || tlsFailureOf(answer) !== 'not-tls') return answer;
  const plain = await ask('http');
  return plain.kind === 'answer' ? plain : answer;
};
