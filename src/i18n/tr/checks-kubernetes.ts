export const checksKubernetes = {
  'check.pull-secret-named.absent': '{namespace} ad alanında {secret} adında bir gizli anahtar yok.',




  'reason.kubeconfig-unreadable': '{file} okunamıyor ({code}).',
} as const;
