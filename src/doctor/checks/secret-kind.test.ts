import { checkRows, jwt, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { secretKind } from './secret-kind.ts';

const GUID = '11111111-1111-4111-8111-111111111111';
const at = (host: string, user: string, secret: string) => ({ target: `${host}/team/app`, config: { auths: { [host]: login(user, secret) } } });
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const a = (count: number) => 'a'.repeat(count);

checkRows('the kind of a secret', secretKind, ['kind', 'prefix'], [
  ['may be a password', { config: loggedIn('ci', 'hunter2') }, 'ok kind=unknown'],
  ['may be that of a registry in Azure', { config: loggedIn('r', `${a(42)}+ACRA${a(5)}`) }, 'ok kind=acr-password'],
  ['may be the ID of a secret', { config: loggedIn(GUID, GUID) }, 'secret-id kind=guid'],
  ['may be a GUID at Docker Hub, whose old tokens are such', { target: 'team/app', config: { auths: { 'https://index.docker.io/v1/': login('ann', GUID) } } }, 'ok kind=guid'],
  ['may be a token of Entra', { config: loggedIn('ann', jwt({ iss: 'https://sts.windows.net/x/' })) }, 'entra-token kind=entra-token'],
  ['may be a token for one purpose', { config: loggedIn('ann', jwt({ access: [] })) }, 'access-token kind=registry-access-token'],
  ['may be an access key of AWS', at(ECR, `AKIA${'A'.repeat(16)}`, a(40)), 'access-key kind=unknown'],
  ['may be a password where AWS gives its own', at(ECR, 'AWS', 'hunter2'), 'password kind=unknown'],
  ['may be one of another vendor', { config: loggedIn('ann', `ghp_${a(36)}`) }, 'foreign kind=github-classic-token prefix=ghp_'],
  ['may be one of this vendor', at('ghcr.io', 'ann', `ghp_${a(36)}`), 'ok kind=github-classic-token prefix=ghp_'],
  ['may be a fine-grained one', at('ghcr.io', 'ann', `github_pat_${a(82)}`), 'fine-grained kind=github-fine-grained-token prefix=github_pat_'],
  ['may be the password of a GitHub account', at('ghcr.io', 'ann', 'hunter2'), 'password kind=unknown'],
  ['may be a token of GitHub from before 2021', at('ghcr.io', 'ann', a(40)), 'ok kind=unknown'],
  ['is anything at a registry that nobody knows', at('r.example', 'ann', `ghp_${a(36)}`), 'ok kind=github-classic-token prefix=ghp_'],
  ['is not asked for where nothing is stored', {}, 'inapplicable no-credential'],
  ['is not known where the file is broken', { config: '{' }, 'unknown credential-unreadable'],
]);
