import { checkRows } from '../../../test/doctor/check-rows.ts';
import { pipelineSecret } from './pipeline-secret.ts';

checkRows('the secrets of a pipeline', pipelineSecret, ['name', 'names'], [
  ['are of no interest elsewhere', { env: { DOCKER_PASSWORD: '' } }, 'inapplicable no-pipeline'],
  ['may be there', { env: { CI: 'true', DOCKER_PASSWORD: 'hunter2', ACR_TOKEN: 'x' } }, 'ok names=ACR_TOKEN, DOCKER_PASSWORD'],
  ['may be empty', { env: { GITHUB_ACTIONS: 'true', DOCKERHUB_TOKEN: '', DOCKERHUB_USERNAME: 'ann' } }, 'empty name=DOCKERHUB_TOKEN'],
  ['may be the words of a placeholder', { env: { TF_BUILD: 'True', REGISTRY_PASSWORD: '$(registryPassword)' } }, 'placeholder name=REGISTRY_PASSWORD'],
  ['may be what hides a secret', { env: { CI: '1', QUAY_PASSWORD: '***' } }, 'placeholder name=QUAY_PASSWORD'],
  ['are others than those of other things', { env: { CI: '1', DATABASE_PASSWORD: '', NPM_TOKEN: '' } }, 'inapplicable no-secret-variable'],
]);
