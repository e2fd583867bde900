import { checkRows, loggedIn } from '../../../test/doctor/check-rows.ts';
import { secretMistakesCheck } from './secret-mistakes.ts';

checkRows('what happened to a secret', secretMistakesCheck, ['key', 'user', 'place'], [
  ['may be nothing', { config: loggedIn('ci', 'hunter2') }, 'ok key=r.azurecr.io user=ci place=~/.docker/config.json:1'],
  ['may be a line end', { config: loggedIn('ci', 'hunter2\n') }, 'line-end key=r.azurecr.io user=ci place=~/.docker/config.json:1'],
  ['may be several things', { config: loggedIn('robot', '"hunter2"\n') },
    'line-end key=r.azurecr.io user=robot place=~/.docker/config.json:1; quotes key=r.azurecr.io user=robot place=~/.docker/config.json:1; user-dollar-eaten key=r.azurecr.io user=robot place=~/.docker/config.json:1'],
  ['may be that nobody put one in', { config: loggedIn('ci', '${TOKEN}') }, 'placeholder key=r.azurecr.io user=ci place=~/.docker/config.json:1'],
  ['may be that it stands in the place of the name, which is not shown then', { config: loggedIn(`ghp_${'a'.repeat(36)}`, 'ann') }, 'swapped key=r.azurecr.io user=*** place=~/.docker/config.json:1'],
  ['is nothing for an identity token with an empty password', { config: loggedIn('ci', '', { identitytoken: 'abc' }) }, 'ok key=r.azurecr.io user=ci place=~/.docker/config.json:1'],
  ['is not asked where nothing is stored', {}, 'inapplicable no-credential'],
]);
