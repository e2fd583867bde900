import { authorityOf, cookieOf, hiddenFields } from '../../directory/authority.ts';
import type { Scene } from './scene.ts';

const done = new WeakMap<Scene, Set<string>>();

/** As a person does it on another device, as soon as `az` has said where: the code, then who they are. */
export function finishDeviceCode(scene: Scene, said: string): void {
  const [, code] = /open the page https:\S+\/devicelogin and enter the code (\S+) to authenticate/.exec(said) ?? [];
  const known = done.get(scene) ?? new Set();
  done.set(scene, known);
  if (code === undefined || known.has(code)) return;
  known.add(code);
  void typeCode(scene, code);
}

async function typeCode({ dockgate }: Scene, userCode: string): Promise<void> {
  const authority = authorityOf(dockgate);
  const page = await authority.send('/devicelogin');
  const headers = { cookie: cookieOf(page) };
  const second = await authority.post('/devicelogin', { ...hiddenFields(page.text), user_code: userCode }, headers);
  const { userName: username, password } = dockgate.owner;
  await authority.post('/devicelogin', { ...hiddenFields(second.text), username, password, answer: 'sign-in' }, headers);
}
