import { setTimeout as sleep } from 'node:timers/promises';
import { registryPath } from '../../contract/address.ts';
import { operationStatus, type ImportImageParameters, type OperationStatus } from '../../contract/import.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';
import { apiCommand, findRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { newPasswordFrom } from '../api/new-password.ts';
import { CommandFailed, flag, list, text, UsageError } from '../command.ts';
import { sizeOf } from '../terminal/amount.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

const ASK_AGAIN_AFTER_MS = 500;

/** `az acr import`, without `az`. @param wait between two questions how far it is */
export const importCommand = (wait: () => Promise<unknown>) =>
  apiCommand({
    name: 'import',
    summary: 'Copy an image from another registry, or from another one of this server',
    details: 'The server fetches it by itself: an index with all that it holds. Nothing can be seen before all of it is there; what was copied is not fetched again by another attempt.',
    positionals: [{ name: 'source', about: 'where it is: HOST/REPOSITORY[:TAG|@DIGEST], or with --from without the host' }],
    options: {
      image: list('IMAGE', 'what it is to be called here, such as team/app:1.0 (as there)'),
      from: text('NAME', 'a registry of this server that has it, by its name or login server'),
      user: text('NAME', 'for the registry that has it'),
      passwordFile: text('FILE', 'a file with the password of --user, or - for stdin'),
      force: flag('move a tag that is here already'),
    },
    examples: ['dockgate import registry.example.com/team/app:1.0', 'dockgate import team/app:1.0 --from team01 --image mirror/app:1.0 --image mirror/app:latest --registry team02'],
    async run({ api, positionals: [typed = ''], options, registry, print, terminal }) {
      const password = await newPasswordFrom(options.passwordFile);
      if ((options.user === undefined) !== (password === null)) throw new UsageError('--user and --password-file go together.');
      const from = options.from === undefined ? null : await findRegistry(api, options.from);
      const { host, image } = readSource(typed, from);
      const images = options.image.length > 0 ? options.image : [image.replace(/(:[^/@]*)?@.*$/, '')];
      const body: ImportImageParameters = {
        source: {
          sourceImage: image,
          ...(host === null ? { resourceId: registryPath(from!) } : { registryUri: host }),
          ...(password === null ? {} : { credentials: { username: options.user!, password } }),
        },
        // By its digest alone it has no tag here either.
        ...(options.image.length === 0 && image.includes('@') ? { untaggedTargetRepositories: [...images] } : { targetTags: [...images] }),
        mode: options.force ? 'Force' : 'NoForce',
      };
      const place = await registry();
      const { name } = place;
      const operation = await api.begin({ method: 'POST', path: `${registryPath(place)}/importImage`, body });
      if (operation !== null) await follow(api, operation, { wait, tell: (line) => terminal.status(line) });
      print({ registry: name, source: typed, images }, () => `${safeForTerminal(typed)} is in ${name}, as ${safeForTerminal(images.join(', '))}.`);
      return 0;
    },
  });

/** As docker tells them apart: a host has a dot or a port, or is localhost. */
function readSource(typed: string, from: RegistryAddress | null): { host: string | null; image: string } {
  const [, first = '', rest = ''] = /^([^/]*)\/(.*)$/.exec(typed) ?? [];
  const isHost = /[.:]/.test(first) || first === 'localhost';
  if (from !== null && isHost) throw new UsageError('Give one of a host and --from.');
  if (from !== null) return { host: null, image: typed };
  if (isHost) return { host: first, image: rest };
  throw new UsageError(`Say where ${typed} is: with its host, such as docker.io/library/${typed}, or with --from for a registry of this server.`);
}

async function follow(api: Api, path: string, { wait, tell }: { wait: () => Promise<unknown>; tell: (line: string) => void }): Promise<void> {
  for (;;) {
    const { status, percentComplete, properties, error }: OperationStatus = await api.ask({ method: 'GET', path }, operationStatus);
    if (status === 'Failed') throw new CommandFailed(error?.message ?? 'The import failed without a reason.');
    if (status === 'Succeeded') return tell('');
    tell(properties.bytes === 0 ? 'Reading manifests …' : `${percentComplete} %, ${sizeOf(properties.bytesDone)} of ${sizeOf(properties.bytes)} …`);
    await wait();
  }
}

export const importImage = importCommand(() => sleep(ASK_AGAIN_AFTER_MS));
