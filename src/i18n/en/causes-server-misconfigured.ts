export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': 'The registry refuses tokens made for Azure management',
  'cause.acr-arm-audience-disabled.what':
    'A policy of this registry accepts only tokens that were made for registries. The client brought one that was made for Azure’s management.',
  'cause.acr-arm-audience-disabled.how':
    'The setting `azureADAuthenticationAsArmPolicy` is disabled, and the audience of the token is Azure’s management.',
  'cause.acr-arm-audience-disabled.do': `Update the client, so that it asks for the registry’s own audience:
$ az upgrade
Where that is not possible, an owner allows both kinds:
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,

  'cause.anonymous-access-misconfigured.title': 'Anonymous access is only half set up',
  'cause.anonymous-access-misconfigured.what':
    'At the first contact the registry asks for no login, so clients never send their credential, and then it refuses the request itself.',
  'cause.anonymous-access-misconfigured.how': '`/v2/` answers with 200 to a request without a credential, while the pull or push is refused.',
  'cause.anonymous-access-misconfigured.do': `See the greeting:
$ curl --include https://{registry}/v2/
Whoever runs the registry either lets it answer 401 with a \`WWW-Authenticate\` header, or opens the repositories.
#nexus
It needs “Allow anonymous docker pull” and the “Docker Bearer Token Realm” together.`,

  'cause.htpasswd-hash-unsupported.title': 'The registry’s password file has the wrong format',
  'cause.htpasswd-hash-unsupported.what':
    'The registry reads its users from an htpasswd file, and the passwords in it are hashed in a way that it does not know. Every login fails.',
  'cause.htpasswd-hash-unsupported.how':
    'The hashes in the file are not the bcrypt ones that a registry expects, or the proxy in front cannot check those.',
  'cause.htpasswd-hash-unsupported.do': `Set the passwords anew with bcrypt, then restart the registry:
$ htpasswd -B {file} {user}`,

  'cause.internal-error.title': 'The registry made an error',
  'cause.internal-error.what':
    'Something went wrong inside the registry. Neither your credential nor your request is the reason.',
  'cause.internal-error.how': 'The server met an error that it does not know how to handle, and wrote it to its log.',
  'cause.internal-error.do': `Try again. If it stays, give the correlation ID of the answer to an owner of the registry, who sees more with:
$ dockgate why {correlationId}
Whoever runs the server finds the error itself in what it writes to stderr.`,

  'cause.mirror-failing.title': 'A mirror in between fails',
  'cause.mirror-failing.what':
    'The engine asks a mirror before the registry itself, and the mirror does not answer, or asks for a login of its own.',
  'cause.mirror-failing.how': 'The mirror {mirror} is configured and fails, while the registry itself answers.',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
Repair the mirror, or remove it from \`registry-mirrors\` in /etc/docker/daemon.json and restart the engine:
$ sudo systemctl restart docker
#podman buildah skopeo
Repair the mirror, or remove it from /etc/containers/registries.conf.
#containerd kubernetes
Repair the mirror, or remove it on each node from the registry’s hosts.toml:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.registry-encryption-key-unavailable.title': 'The registry cannot reach its own encryption key',
  'cause.registry-encryption-key-unavailable.what':
    'The registry is encrypted with a key of its owner, and the key, or the identity that may use it, is gone or locked. Nothing can be read until it is back.',
  'cause.registry-encryption-key-unavailable.how': 'The health check answered with `CMK_ERROR`, or the registry names its key vault.',
  'cause.registry-encryption-key-unavailable.do': `An owner restores the key or its identity, and sees both with:
$ az acr encryption show --name {registryName}
A deleted key or identity can be recovered for some time only.`,

  'cause.registry-service-outage.title': 'The registry cannot answer at the moment',
  'cause.registry-service-outage.what':
    'The registry, or something it depends on such as its database or its disk, is out of order. Until it is back it refuses everything; your credential is not the reason.',
  'cause.registry-service-outage.how': 'The registry answered with a server error (5xx), or something that it needs did not answer it.',
  'cause.registry-service-outage.do': `Wait a minute and try again.
#dockgate
Whoever runs it finds what is missing in what it writes to stderr.
#acr
See whether Azure reports something: https://azure.status.microsoft.
#docker-hub
See whether Docker reports something: https://www.dockerstatus.com.
#ghcr
See whether GitHub reports something: https://www.githubstatus.com.
#ecr ecr-public
See whether AWS reports something: https://health.aws.amazon.com/health/status.
#gar
See whether Google reports something: https://status.cloud.google.com.
#gitlab
See whether GitLab reports something: https://status.gitlab.com.
#quay
See whether Quay reports something: https://status.redhat.com.`,

  'cause.replica-lag.title': 'A replica of the registry is behind',
  'cause.replica-lag.what':
    'The registry has copies in several regions, and the one that answered has not received the image yet.',
  'cause.replica-lag.how': 'The same request succeeds on some attempts and fails on others.',
  'cause.replica-lag.do': `Wait a minute and pull again:
$ docker pull {image}
In pipelines, pull from the region that was pushed to, or try a few times.
#acr
See the state of the copies:
$ az acr replication list --registry {registryName} --output table`,

  'cause.reverse-proxy-misconfigured.title': 'The proxy in front of the registry changes requests',
  'cause.reverse-proxy-misconfigured.what':
    'A proxy stands in front of the registry and limits the size of uploads, drops headers, or hides that the client came over HTTPS.',
  'cause.reverse-proxy-misconfigured.how':
    'The answer has status 413, leads from HTTPS to `http://`, or lacks the challenge that a registry sends.',
  'cause.reverse-proxy-misconfigured.do': `Look at the headers that arrive:
$ curl --include https://{registry}/v2/
Whoever runs the proxy passes on \`Host\`, \`Authorization\`, \`X-Forwarded-Proto\` and \`X-Forwarded-For\`, and lifts the limit on bodies, on nginx with \`client_max_body_size 0\`.`,

  'cause.token-realm-misconfigured.title': 'The registry sends clients to a wrong token address',
  'cause.token-realm-misconfigured.what':
    'The registry’s challenge says where to fetch a token, and that address is wrong: plain HTTP, `localhost`, a doubled port or another host.',
  'cause.token-realm-misconfigured.how': 'The challenge names {realm}, which is not an address that a client of {registry} should use.',
  'cause.token-realm-misconfigured.do': `See the address:
$ curl --include https://{registry}/v2/
Whoever runs the registry corrects its external address, and the \`X-Forwarded-Host\` and \`X-Forwarded-Proto\` headers of a proxy in front.`,
} as const;
