import { registryPath } from '../../contract/address.ts';
import { refreshTokenAnswer } from '../../contract/credential.ts';
import { apiCommand, findRegistryName } from '../api/api-command.ts';
import { flag, UsageError } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';

/** The output of `az acr login --expose-token`. */
export const login = apiCommand({
  name: 'login',
  summary: 'Get a token for docker or podman that stands for you',
  details: 'It lasts three hours and ends with your password. Today only --expose-token is possible.',
  positionals: [{ name: 'registry', about: 'name or login server' }],
  options: { exposeToken: flag('print the token as JSON') },
  async run({ api, positionals, options, terminal }) {
    if (!options.exposeToken) throw new UsageError('Add --expose-token: nothing else is possible yet.');
    const name = await findRegistryName(api, positionals[0]!);
    const answer = await api.ask({ method: 'POST', path: `${registryPath(name)}/generateRefreshToken` }, refreshTokenAnswer);
    const { refreshToken: accessToken, loginServer, username } = answer;
    terminal.print(safeJson({ accessToken, loginServer, username }, 2));
    terminal.error(
      `Valid until ${answer.expiresOn}. Log in with accessToken as the password:\n  docker login ${loginServer} --username ${username} --password-stdin`,
    );
    return 0;
  },
});
