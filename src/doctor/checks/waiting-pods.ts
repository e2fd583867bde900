import { defineCheck, foundAll, inapplicable, unknown, type Finding } from '../check.ts';
import { isAboutKubernetes, waitingContainers } from '../kubernetes/waiting-image.ts';

type Id = 'waiting' | 'name-invalid' | 'never-pulled';

const MOST_SHOWN = 5;

/** Which pods wait for an image? */
export const waitingPods = defineCheck({
  id: 'waiting-pods',
  row: 'K8-02',
  cost: 'network',
  needs: ['cluster-access'],
  findings: { waiting: 'note', 'name-invalid': 'problem', 'never-pulled': 'problem' },

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const waiting = await context.ask(waitingContainers);
    if (waiting.kind === 'unknown') return unknown(waiting.reason, waiting.facts);
    return foundAll(waiting.value.slice(0, MOST_SHOWN).map(({ pod, image, reason, serviceAccount }): Finding<Id> => {
      const finding = reason === 'InvalidImageName' ? 'name-invalid' : reason === 'ErrImageNeverPull' ? 'never-pulled' : 'waiting';
      return { finding, facts: { pod, image, reason, serviceAccount } };
    }));
  },
});
