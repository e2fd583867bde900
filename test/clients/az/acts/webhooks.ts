import { asOwner } from '../prepare.ts';
import type { Act } from '../step.ts';

const on = '--name builds --registry dockgate';

export const webhooks: Act = {
  name: 'webhooks',
  about: 'Webhooks: made, shown, tried out and taken away. Nothing listens where they are sent to.',
  steps: [
    asOwner,
    { type: `acr webhook create ${on} --uri http://localhost:9/hook --actions push delete --headers Authorization=secret --scope team/app:*`, ends: 'done' },
    { type: 'acr webhook create --name bad --registry dockgate --uri http://localhost:9/hook --actions quarantine', ends: 'refused' },
    { type: 'acr webhook list --registry dockgate', ends: 'done' },
    { type: `acr webhook show ${on}`, ends: 'done' },
    { type: `acr webhook ping ${on}`, ends: 'done' },
    { type: `acr webhook list-events ${on} --query [].eventRequestMessage.content.action`, ends: 'done' },
    { type: `acr webhook get-config ${on} --query serviceUri`, ends: 'done' },
    { type: `acr webhook update ${on} --status disabled --actions push --query [status,actions]`, ends: 'done' },
    { type: 'acr webhook show --name nosuch --registry dockgate', ends: 'refused' },
    { type: `acr webhook delete ${on}`, ends: 'done' },
    { type: 'acr webhook list --registry dockgate', ends: 'done' },
  ],
};
