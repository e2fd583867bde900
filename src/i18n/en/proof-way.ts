// How to find out for sure, by hand, whether it is this cause: the way to the registry, and the registry itself.

export const proofWay = {
  'proof.blob-storage-host-blocked': `Ask the layers’ host. If it does not answer while the registry does, it is this.
$ curl --head https://{host}/`,
  'proof.connection-refused': `Ask the port. If it says \`refused\` at once, it is this.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `Look up a name that surely exists. If that fails too, it is this.
$ nslookup example.com`,
  'proof.account-ip-denied': `Log in with the same account from an address that it is meant for, such as the pipeline’s own. If that works, and fails from here, it is this.
$ docker login {registry}`,
  'proof.firewall-ip-denied': `Ask without any credential. If the answer is 403 and names an address, it is this.
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `Ask another host. If the same web page answers, it is this.
$ curl --include https://example.com/`,
  'proof.import-source-failed': `Read the image at its source from the machine that the server runs on. If that fails in the same way, it is this.
$ docker pull {image}`,
  'proof.mtu-mismatch': `Send a large packet. If 1472 bytes get lost and 1200 come through, it is this.
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `Ask and wait. If nothing comes within ten seconds, it is this.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `See where the name leads. If it is a public address although you are inside the private network, it is this.
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `Ask through the proxy. If the answer is 403 or 407 and not the registry’s, it is this.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `Compare the proxies of the shell and the engine. If they differ, it is this.
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `Ask for the setting. If it is \`Disabled\`, it is this.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': 'Do the same where the engine or the builder runs. If it fails only there, it is this.',
  'proof.client-certificate-required': `Watch the handshake. If the server asks for a certificate of the client, it is this.
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `Ask without TLS. If an answer comes, it is this.
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `Ask the engine for its list. If the host and port are not in it, it is this.
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `Look at the runtime’s log on the node. If it names a certificate or a proxy, it is this.
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `Look at the dates, and how many certificates are sent. If the end has passed or only one is sent, it is this.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `Ask with the certificate checked. If the error names other hosts than yours, it is this.
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `Ask for TLS 1.2. If the handshake fails, it is this.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `Look who issued the certificate. If it is nobody that this machine trusts, it is this.
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `Wait a quarter of an hour, then log in once by hand. If it works then, it is this.
$ docker login {registry}`,
  'proof.rate-limit': `Read the status. If it is 429, it is this; the header \`Retry-After\` says how long to wait.
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': 'Push a tiny image. If a quota or the storage is named again, it is this.',
  'proof.acr-arm-audience-disabled': `Ask for the setting. If it is \`disabled\`, it is this.
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `Ask without a credential. If the answer is 200 while pulling is refused, it is this.
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `Wait some minutes and sign in again. If it works without any change, it was this.
$ az login`,
  'proof.htpasswd-hash-unsupported': `Count the users with a bcrypt password in the registry’s file. If there are none, it is this.
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': 'Try the same again, and something else. If only this one request fails every time, it is this.',
  'proof.mirror-failing': `Ask the engine for its mirrors, and ask them. If a mirror fails while the registry answers, it is this.
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `Ask for the key. If it, or the identity that reads it, is not there, it is this.
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `Ask without a credential. If the answer is a 5xx, twice in a row, it is this.
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `Pull some times, a few seconds apart. If it works now and then, it is this.
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured': 'Ask the registry on its own machine, past the proxy. If it answers otherwise there, it is this.',
  'proof.token-realm-misconfigured': `Look at the address in the \`WWW-Authenticate\` header. If it is \`localhost\`, plain HTTP or another’s host, it is this.
$ curl --include https://{registry}/v2/`,
} as const;
