import type { Probe } from '../../context.ts';
import { dockerEndpoint } from './docker-endpoint.ts';
import { engine, type Engine } from './engine.ts';
import { textAt, textsAt } from '../../json-value.ts';
import { isLoopback } from '../../target.ts';

/** What several checks want to know of the engine in use. */
export interface AnsweringEngine extends Engine {
  /** It shares this machine's network and files. */
  readonly isHere: boolean;
  readonly isDesktop: boolean;
  readonly isRootless: boolean;
}

/** The engine that the docker command talks to; null when it does not answer, or is podman. */
export const answeringEngine: Probe<AnsweringEngine | null> = async ({ ask, machine }) => {
  const [state, endpoint] = await Promise.all([ask(engine), ask(dockerEndpoint)]);
  if (state.kind !== 'answers' || state.engine.product !== 'docker' || endpoint.kind !== 'endpoint') return null;
  const { info } = state.engine;
  const { address } = endpoint;
  const isDesktop = textAt(info, 'OperatingSystem') === 'Docker Desktop';
  const isReached = address.kind === 'socket' || (address.kind === 'tcp' && isLoopback(address));
  // On macOS and Windows there is always a virtual machine between.
  const isHere = isReached && !isDesktop && machine.platform === 'linux' && !/^(?:lima-|colima)/.test(textAt(info, 'Name') ?? '');
  return { ...state.engine, isHere, isDesktop, isRootless: textsAt(info, 'SecurityOptions').some((option) => option.includes('name=rootless')) };
};
