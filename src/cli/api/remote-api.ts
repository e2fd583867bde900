import { CommandFailed } from '../command.ts';
import { keptSignIns } from '../sign-in/kept-sign-ins.ts';
import { findPlace } from '../sign-in/place.ts';
import { openSession, type Session } from '../sign-in/session.ts';
import { openWeb } from '../sign-in/web.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { apiOver, written, type Answered, type Api, type Ask } from './api-client.ts';

/** Speaks to a server elsewhere, with the sign-in that `dockgate login` kept for it. @param server its address or login server */
export function openRemoteApi(server: string, { env, now }: Pick<Terminal, 'env' | 'now'>): Api {
  const web = openWeb(env);
  let opened: Promise<Session> | undefined;
  const open = async (): Promise<Session> => {
    const place = await findPlace(server, web);
    const kept = keptSignIns(env);
    const signIn = await kept.find(place.loginServer);
    if (!signIn) throw new CommandFailed(`Nobody is signed in to ${place.loginServer} here. Sign in with\n  dockgate login ${server}`);
    // The tokens went to this origin alone, and so they stay.
    if (signIn.origin !== place.origin) throw new CommandFailed(`The sign-in that is kept for ${place.loginServer} was made at ${signIn.origin}. Sign in anew with "dockgate login ${server}".`);
    return openSession(place, signIn, kept, { web, env, now });
  };

  const sendAs = async (session: Session, ask: Ask, isAnew: boolean): Promise<Answered> => {
    const { content, headers } = written(ask);
    const authorization = `Bearer ${await session.token('management', isAnew)}`;
    const waits = ask.waitSeconds === undefined ? {} : { waitSeconds: ask.waitSeconds };
    return web(new URL(ask.path, session.place.origin), { method: ask.method, headers: { ...headers, authorization }, body: content, ...waits });
  };

  return apiOver(async (ask) => {
    const session = await (opened ??= open());
    const answer = await sendAs(session, ask, false);
    return answer.status === 401 ? sendAs(session, ask, true) : answer;
  });
}
