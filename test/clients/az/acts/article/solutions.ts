import { asOwner, dockgate, loginAs, registryScope } from '../../prepare.ts';
import type { Scene } from '../../scene.ts';
import type { Step } from '../../step.ts';

// What the article says after its symptoms, as far as it has not been typed by then. `az` 2.91 keeps a service principal's token over
// another `az login`, and asks for no new one until `az logout`.

const HOUR = 3_600_000;
const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const question = 'ContainerRegistryLoginEvents | where ResultDescription != "200" | summarize by Cause, ResultDescription | sort by Cause asc, ResultDescription asc';

/** Moves the server's clock on. */
const later = (ms: number) => async ({ dockgate: { clock } }: Scene) => void (clock.ahead += ms);

/** Who may all, and has no id token: with the server's clock ahead, `az` takes one for a token of the future. */
const asOps: Step = { type: loginAs('ops'), ends: 'done' };

export const diagnosis: readonly Step[] = [
  {
    part: {
      title: 'Further diagnosis',
      text:
        '`az acr check-health`, and the doctor that asks the same. No Docker Engine runs, which both find. `az` cannot look up a login server that has a port, in whatever ' +
        'state it is; on port 443, with a name of its own, it can (see `az-check-health.test.ts`).',
    },
    type: 'acr check-health --name dockgate --yes --ignore-errors',
    ends: 'done',
    env: { DOCKER_HOST: 'unix://{home}/nowhere.sock' },
  },
  { by: 'dockgate', type: 'doctor {host} --as az', ends: 'refused', env: { DOCKER_HOST: 'unix://{home}/nowhere.sock' } },
];

export const solutions: readonly Step[] = [
  {
    part: {
      title: 'Solution: "Confirm credentials to access registry", with `--expose-token`',
      text: `A token that \`az\` hands out is a password, whose user name is ${NULL_GUID} and no other.`,
    },
    type: 'acr login --name dockgate --expose-token',
    ends: 'done',
    keep: { 'exposed-token': 'accessToken' },
  },
  { by: 'docker', type: 'login {host} --username {ci} --password {exposed-token}', ends: 'refused', wantsEngine: true, cause: 'username-not-null-guid-with-token' },
  { by: 'docker', type: `login {host} --username ${NULL_GUID} --password {exposed-token}`, ends: 'done', wantsEngine: true },

  {
    part: {
      title: 'Solution: the same section, where everybody may pull',
      text: 'The registry lets everybody pull. A login of former days, whose secret was replaced, stands in the way until `docker logout`.',
    },
    by: 'docker',
    type: 'login {host} --username {ci} --password {ci-secret}',
    ends: 'done',
    wantsEngine: true,
  },
  asOwner,
  { type: 'ad sp credential reset --id {ci}', ends: 'done', keep: { 'ci-secret-2': 'password' } },
  { type: 'acr update --name dockgate --anonymous-pull-enabled true --query anonymousPullEnabled', ends: 'done' },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'refused', wantsEngine: true, cause: 'credentials-wrong-password' },
  { by: 'docker', type: 'logout {host}', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'done', wantsEngine: true },
  { type: 'acr update --name dockgate --anonymous-pull-enabled false --query anonymousPullEnabled', ends: 'done' },

  {
    part: { title: 'Solution: "Check that credentials aren\'t expired", after three hours', text: 'The server\'s clock moves on by three hours and a minute. Cure: log in again.' },
    type: 'logout --username {ci}',
    ends: 'done',
  },
  {
    type: 'login --service-principal --username {ci} --password {ci-secret-2} --tenant {tenant}',
    ends: 'done',
  },
  { type: 'acr login --name dockgate', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'refused', wantsEngine: true, cause: 'acr-refresh-token-expired-3h', before: later(3 * HOUR + 60_000) },
  { by: 'dockgate', type: 'doctor {host}/team/app:1.0', ends: 'refused' },
  { type: 'logout --username {ci}', ends: 'done' },
  { type: 'login --service-principal --username {ci} --password {ci-secret-2} --tenant {tenant}', ends: 'done' },
  { type: 'acr login --name dockgate', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'done', wantsEngine: true },

  {
    part: { title: 'Solution: the same section, a secret that has ended', text: 'Cure: `az ad sp credential reset`, by somebody who may.' },
    type: loginAs('ended'),
    ends: 'refused',
    before: async (scene) => {
      const { appId, secret } = await scene.directory.application('ended', {}, new Date(Date.now() - HOUR));
      scene.facts.set('ended', appId).set('ended-secret', secret);
      const ops = await scene.directory.application('ops', {}, new Date(Date.now() + 365 * 24 * HOUR));
      scene.facts.set('ops', ops.appId).set('ops-secret', ops.secret);
      await dockgate('role assignment create --assignee {ended} --role AcrPull', 'role assignment create --assignee {ops} --role Owner --scope tenant')(scene);
    },
  },
  { by: 'docker', type: 'login {host} --username {ended} --password {ended-secret}', ends: 'refused', wantsEngine: true, cause: 'client-secret-expired' },
  asOps,
  { type: 'ad sp credential reset --id {ended}', ends: 'done', keep: { 'ended-secret-2': 'password' } },
  { by: 'docker', type: 'login {host} --username {ended} --password {ended-secret-2}', ends: 'done', wantsEngine: true },

  {
    part: { title: "Solution: the same section, a token's password that has ended", text: "The server's clock moves on by a day and an hour. Cure: a new password for the token." },
    type: 'acr token create --name reader --registry dockgate --repository team/app content/read --no-passwords --query status',
    ends: 'done',
  },
  {
    type: 'acr token credential generate --name reader --registry dockgate --password1 --expiration-in-days 1',
    ends: 'done',
    keep: { 'reader-password': 'passwords.0.value' },
  },
  { by: 'docker', type: 'login {host} --username reader --password {reader-password}', ends: 'done', wantsEngine: true },
  {
    by: 'docker',
    type: 'login {host} --username reader --password {reader-password}',
    ends: 'refused',
    wantsEngine: true,
    cause: 'token-password-expired',
    before: later(25 * HOUR),
  },
  { type: 'logout --username {ops}', ends: 'done' },
  asOps,
  {
    type: 'acr token credential generate --name reader --registry dockgate --password1 --expiration-in-days 30',
    ends: 'done',
    keep: { 'reader-password-2': 'passwords.0.value' },
  },
  { by: 'docker', type: 'login {host} --username reader --password {reader-password-2}', ends: 'done', wantsEngine: true },
];

export const log: readonly Step[] = [
  {
    part: { title: 'Advanced troubleshooting', text: 'The table ContainerRegistryLoginEvents has every refusal of this page that reached the registry, and its cause.' },
    type: `rest --method post --url {origin}/v1${registryScope}/query --body '${JSON.stringify({ query: question })}' --query tables[0].rows`,
    ends: 'done',
  },
  { by: 'dockgate', type: `logs query '${question}'`, ends: 'done' },
];
