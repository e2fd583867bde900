import { checkRows, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { nearKeys } from './near-keys.ts';

const stored = (key: string) => ({ config: { auths: { [key]: login('ci', 'x') } } });

checkRows('a login under another name', nearKeys, ['key', 'loggedInHost', 'registry'], [
  ['is of no interest where the right one is there', { config: loggedIn('ci', 'x') }, 'ok registry=r.azurecr.io'],
  ['is none of another registry', stored('o.azurecr.io'), 'ok registry=r.azurecr.io'],
  ['may have a port', stored('r.azurecr.io:443'), 'port key=r.azurecr.io:443 loggedInHost=r.azurecr.io:443 registry=r.azurecr.io'],
  ['may lack the port', { ...stored('r.example'), target: 'r.example:5000/app' }, 'port key=r.example loggedInHost=r.example registry=r.example:5000'],
  ['may have capitals', stored('R.azurecr.io'), 'case key=R.azurecr.io loggedInHost=R.azurecr.io registry=r.azurecr.io'],
  ['may lack them', { ...stored('r.azurecr.io'), target: 'R.azurecr.io/app' }, 'case key=r.azurecr.io loggedInHost=r.azurecr.io registry=R.azurecr.io'],
  ['may be another name of Docker Hub', { ...stored('docker.io'), target: 'nginx' }, 'hub-name key=docker.io loggedInHost=docker.io registry=docker.io'],
  ['may be the regional name', stored('r.westeurope.data.azurecr.io'), 'regional-name key=r.westeurope.data.azurecr.io loggedInHost=r.westeurope.data.azurecr.io registry=r.azurecr.io'],
  ['may be for another region of AWS', { ...stored('123456789012.dkr.ecr.us-east-1.amazonaws.com'), target: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app' },
    'other-region key=123456789012.dkr.ecr.us-east-1.amazonaws.com loggedInHost=123456789012.dkr.ecr.us-east-1.amazonaws.com registry=123456789012.dkr.ecr.eu-west-1.amazonaws.com'],
  ['may have a scheme where podman wants none in its helpers', { settings: { client: 'podman' }, config: { credHelpers: { 'https://r.azurecr.io': 'x' } } }, 'scheme key=https://r.azurecr.io loggedInHost=r.azurecr.io registry=r.azurecr.io'],
  ['may be for another path', { settings: { client: 'podman' }, ...stored('r.azurecr.io/other') }, 'path key=r.azurecr.io/other loggedInHost=r.azurecr.io registry=r.azurecr.io'],
]);
