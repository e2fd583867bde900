import type { CauseId } from '../causes/catalogue.ts';
import { openRegistry, serve } from './impostors.ts';
import type { Scenario } from './scenario.ts';

// The name that was typed.

/** @param spoil makes the mistake in `localhost:PORT/team/app:1` */
const misnamed = (name: string, cause: CauseId, spoil: (image: string) => string): Scenario => ({
  name,
  cause,
  needs: ['docker'],
  async set(stage, isSick) {
    const right = `localhost:${await serve(stage, openRegistry())}/team/app:1`;
    const image = isSick ? spoil(right) : right;
    return { command: ['docker', 'pull', image], question: [image] };
  },
});

export const nameScenarios: readonly Scenario[] = [
  misnamed('scheme-in-front', 'reference-with-scheme-or-path', (image) => `http://${image}`),
  misnamed('slash-at-the-end', 'reference-with-scheme-or-path', (image) => `${image.replace(/:1$/, '')}/`),
  misnamed('capital-letters', 'registry-name-uppercase', (image) => image.replace('team/app', 'Team/App')),
  misnamed('space-in-the-name', 'repository-name-invalid', (image) => image.replace('app', 'my app')),
  misnamed('two-colons', 'repository-name-invalid', (image) => image.replace(/:1$/, ':1:2')),
  misnamed('tag-that-is-too-long', 'repository-name-invalid', (image) => `${image}${'0'.repeat(128)}`),
  misnamed('host-twice', 'registry-host-duplicated-in-reference', (image) => `${image.split('/')[0]}/${image}`),
];
