import type { Act } from '../step.ts';
import { article } from './article/index.ts';
import { clouds } from './clouds.ts';
import { credentials } from './credentials.ts';
import { deleted } from './deleted.ts';
import { directory } from './directory.ts';
import { login } from './login.ts';
import { logs } from './logs.ts';
import { registries } from './registries.ts';
import { registryLogin } from './registry-login.ts';
import { repositories } from './repositories.ts';
import { resourceGroups } from './resource-groups.ts';
import { webhooks } from './webhooks.ts';

export const acts: readonly Act[] = [login, registryLogin, registries, resourceGroups, credentials, repositories, deleted, webhooks, directory, logs, clouds, article];
