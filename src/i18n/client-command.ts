// Texts name docker's commands. Whoever uses another client reads that client's own.

type Verb = 'login' | 'logout' | 'pull' | 'push' | 'tag';

/** Clients with docker's verbs and options, under their own name. */
const alike = (program: string): Record<Verb, string> => ({
  login: `${program} login`,
  logout: `${program} logout`,
  pull: `${program} pull`,
  push: `${program} push`,
  tag: `${program} tag`,
});

/** All of these take `--username` and `--password-stdin` as docker does. */
const commands: Readonly<Record<string, Partial<Record<Verb, string>>>> = {
  podman: alike('podman'),
  buildah: alike('buildah'),
  nerdctl: alike('nerdctl'),
  skopeo: { login: 'skopeo login', logout: 'skopeo logout' },
  helm: { login: 'helm registry login', logout: 'helm registry logout' },
  oras: { login: 'oras login', logout: 'oras logout' },
  crane: { login: 'crane auth login', logout: 'crane auth logout' },
};

/** A command line of docker in the words of another client; where that has no such command, docker's. */
export function forClient(command: string, client: string | undefined): string {
  const own = client === undefined || !Object.hasOwn(commands, client) ? {} : commands[client]!;
  return command.replace(/(^|\| |sudo )docker (login|logout|pull|push|tag)\b/g, (all, before: string, verb: Verb) =>
    own[verb] === undefined ? all : before + own[verb]);
}
