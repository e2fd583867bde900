import { acr } from './acr.ts';
import { artifactory, artifactoryWithTokens } from './artifactory.ts';
import { dockerHub } from './docker-hub.ts';
import { ecrPublic } from './ecr-public.ts';
import { ecr } from './ecr.ts';
import { gar } from './gar.ts';
import { ghcr, ghcrFromWorkflow } from './ghcr.ts';
import { gitlab, gitlabOwn } from './gitlab.ts';
import { harbor } from './harbor.ts';
import { quay } from './quay.ts';
import { digitalocean, distribution, gitea, nexus, zot } from './self-hosted.ts';
import type { Simulation } from './simulation.ts';

/** Every vendor that is played; Dockgate itself needs no actor. */
export const simulations: readonly Simulation[] = [
  acr,
  dockerHub,
  ghcr,
  ghcrFromWorkflow,
  ecr,
  ecrPublic,
  gar,
  gitlab,
  gitlabOwn,
  harbor,
  quay,
  artifactory,
  artifactoryWithTokens,
  nexus,
  gitea,
  zot,
  distribution,
  digitalocean,
];
