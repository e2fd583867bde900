import { acr } from './acr.ts';
import { artifactory } from './artifactory.ts';
import { digitalocean } from './digitalocean.ts';
import { distribution } from './distribution.ts';
import { dockerHub } from './docker-hub.ts';
import { dockgate } from './dockgate.ts';
import { ecrPublic } from './ecr-public.ts';
import { ecr } from './ecr.ts';
import { gar } from './gar.ts';
import { ghcr } from './ghcr.ts';
import { gitea } from './gitea.ts';
import { gitlab } from './gitlab.ts';
import { harbor } from './harbor.ts';
import { nexus } from './nexus.ts';
import { quay } from './quay.ts';
import type { Vendor, VendorId } from './vendor.ts';
import { zot } from './zot.ts';

export const vendors: Readonly<Record<VendorId, Vendor>> = {
  acr,
  'docker-hub': dockerHub,
  ghcr,
  ecr,
  'ecr-public': ecrPublic,
  gar,
  gitlab,
  harbor,
  quay,
  artifactory,
  nexus,
  gitea,
  zot,
  distribution,
  digitalocean,
  dockgate,
};

/** Whose host this can only be; null for a host that anybody may have. @param host without port, in any case */
export const vendorByHost = (host: string): Vendor | null => Object.values(vendors).find(({ hosts }) => hosts?.test(host.toLowerCase())) ?? null;
