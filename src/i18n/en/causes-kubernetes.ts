export const causesKubernetes = {
  'cause.aks-wrong-identity.title': 'The cluster pulls with another identity than you think',
  'cause.aks-wrong-identity.what':
    'The nodes of a cluster pull with the kubelet’s identity. The role was given to another one, such as the cluster’s own identity or an old service principal.',
  'cause.aks-wrong-identity.how': 'The identity that the nodes present has no pull role on this registry; another one has it.',
  'cause.aks-wrong-identity.do': `Attach the registry, which gives the role to the right identity:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Then check from the cluster:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
To see which identity the nodes use:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.node-identity-missing.title': 'The nodes have no identity that this registry knows',
  'cause.node-identity-missing.what':
    'The pod names no pull secret, and its node has no cloud identity with a right on this registry. The pull was anonymous.',
  'cause.node-identity-missing.how':
    'The event speaks of an anonymous token, although the registry belongs to the cloud that the cluster runs in.',
  'cause.node-identity-missing.do': `Give the nodes the right to pull.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Then check from the cluster:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
Or use a pull secret:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.node-runtime-not-configured.title': 'The nodes lack a certificate, a proxy or a mirror',
  'cause.node-runtime-not-configured.what':
    'The pull fails on a cluster’s node. The container runtime there has its own certificates, proxy and mirrors, and something is missing.',
  'cause.node-runtime-not-configured.how': 'The event shows a TLS or network error from the node, and the same request succeeds from here.',
  'cause.node-runtime-not-configured.do': `On each node, containerd reads certificates and mirrors from this file:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
k3s and RKE2 read /etc/rancher/k3s/registries.yaml and /etc/rancher/rke2/registries.yaml. Then restart the runtime:
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,

  'cause.pull-secret-malformed.title': 'The pull secret has the wrong type or content',
  'cause.pull-secret-malformed.what':
    'There is a pull secret, but the kubelet cannot use it: its type, its JSON or its encoding is wrong, or it holds an identity token or the name of a credential store instead of a password.',
  'cause.pull-secret-malformed.how':
    'The secret is not of the type `kubernetes.io/dockerconfigjson`, or its content does not decode to a user name and a password.',
  'cause.pull-secret-malformed.do': `Make it anew and let kubectl write the right form:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'The pod names no pull secret',
  'cause.pull-secret-missing.what':
    'Neither the pod nor its service account names a pull secret, so the kubelet asks without a credential. A secret that nobody names is not used.',
  'cause.pull-secret-missing.how':
    '`imagePullSecrets` is empty in the pod and in its service account, or the account received its entry after the pod was made.',
  'cause.pull-secret-missing.do': `Add \`imagePullSecrets\` with \`name: {secret}\` to the pod template, or to the service account:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Pods that run already keep the old list, so replace them:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-token-expired.title': 'The token in the pull secret has expired',
  'cause.pull-secret-token-expired.what':
    'The pull secret was made from a short-lived token, three hours on Azure or twelve on AWS, and nothing renews it.',
  'cause.pull-secret-token-expired.how': 'The token inside the secret {secret} has passed its end.',
  'cause.pull-secret-token-expired.do': `Make it anew from something that lasts, such as a repository-scoped token’s password:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Better still, let the nodes pull with their own cloud identity.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.pull-secret-wrong-namespace.title': 'The pull secret is not in the pod’s namespace',
  'cause.pull-secret-wrong-namespace.what':
    'The pod names a pull secret that does not exist in its own namespace. Namespaces do not share secrets.',
  'cause.pull-secret-wrong-namespace.how': 'There is no secret {secret} in the namespace {namespace}.',
  'cause.pull-secret-wrong-namespace.do': `See where it is, if anywhere:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Create it in the pod’s namespace:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': 'The pull secret is for another host',
  'cause.pull-secret-wrong-server-key.what':
    'The pull secret is well formed, but its host, port or path does not fit the image, so the kubelet does not use it.',
  'cause.pull-secret-wrong-server-key.how': 'The secret is for {key}; the image is on {registry}.',
  'cause.pull-secret-wrong-server-key.do': `Make it anew for the host and port of the image name:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
