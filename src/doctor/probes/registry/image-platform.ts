import type { Probe } from '../../context.ts';
import { parseJsonText } from '../../json-value.ts';
import { askV2 } from './ask-v2.ts';
import { askedAs } from './layer-speed.ts';
import { platformOf } from './manifest.ts';
import { presenting } from './presenting.ts';

/** Configurations that say which processor an image is for; other artifacts have none. */
const CONFIG = /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;
const DIGEST = /^[a-z0-9]{1,32}:[a-f0-9]{32,128}$/;

/** `linux/arm64` of an image that is not one of several; null where it does not say, or could not be asked. */
export const imagePlatform: Probe<string | null> = async (context) => {
  const { target, requests, ask } = context;
  const [greeting, seen] = [await ask(askV2), await askedAs(context)];
  const config = seen?.manifest.config;
  if (!target?.repository || greeting.kind === 'failure' || !seen || !config || !CONFIG.test(config.mediaType) || !DIGEST.test(config.digest)) return null;
  const url = new URL(`/v2/${target.repository}/blobs/${config.digest}`, greeting.url);
  const answer = await requests.send({ method: 'GET', url, redirects: 1, ...presenting(seen.who) });
  return answer.kind === 'answer' && answer.status === 200 ? platformOf(parseJsonText(answer.body)) : null;
};
