export const causesTls = {
  'cause.client-certificate-required.title': 'The registry wants a certificate from the client',
  'cause.client-certificate-required.what':
    'This registry accepts only clients that show a certificate. None was sent, or its two files are not named as the client expects.',
  'cause.client-certificate-required.how': 'The server ended the connection because a certificate was missing, or the engine reports a missing key.',
  'cause.client-certificate-required.do': `Put the pair where the engine looks, under exactly these endings:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
Files that end in \`.crt\` are taken for certificate authorities.`,

  'cause.http-registry-needs-insecure.title': 'The registry speaks HTTP where HTTPS is expected',
  'cause.http-registry-needs-insecure.what':
    'At this port the registry speaks unencrypted HTTP, and the client insists on HTTPS. Or the port in the name is not the one for HTTPS.',
  'cause.http-registry-needs-insecure.how': 'The first bytes of the answer are plain HTTP and not TLS.',
  'cause.http-registry-needs-insecure.do': `Best, let the registry speak HTTPS.
#dockgate
$ dockgate serve --tls
#docker
In a network that you trust, allow HTTP: add {registry} to \`insecure-registries\` in /etc/docker/daemon.json and restart the engine. Everybody on the way can then read the passwords:
$ sudo systemctl restart docker
#podman
In a network that you trust, allow HTTP. Everybody on the way can then read the passwords:
$ podman pull --tls-verify=false {image}
#containerd kubernetes
In a network that you trust, name the registry with \`http://\` in its hosts.toml on each node:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.insecure-registry-not-applied.title': 'The entry in insecure-registries has no effect',
  'cause.insecure-registry-not-applied.what':
    'The registry is listed as insecure, but in another form than in the image name, or the engine was not restarted afterwards.',
  'cause.insecure-registry-not-applied.how':
    'The entry has `https://` or lacks the port, or the running engine does not list it.',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
In /etc/docker/daemon.json write host and port exactly as in the image name, without \`https://\`. Then restart the engine and look for the entry:
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
In /etc/containers/registries.conf write host and port exactly as in the image name, with \`insecure = true\` below:
$ podman info | grep -A 10 registries`,

  'cause.server-certificate-invalid.title': 'The registry’s certificate is expired or incomplete',
  'cause.server-certificate-invalid.what':
    'The registry’s certificate is past its end or not valid yet, or comes without the intermediate ones that lead to a known issuer.',
  'cause.server-certificate-invalid.how': 'The certificate’s dates or its chain fail, while the clock here is right.',
  'cause.server-certificate-invalid.do': `Look at what is sent:
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
Whoever runs the registry renews the certificate and sends the whole chain. Do not turn verification off: the password would go to whoever answers.`,

  'cause.tls-hostname-mismatch.title': 'The certificate is for another host name',
  'cause.tls-hostname-mismatch.what':
    'The certificate that the host shows does not contain the name that was asked for. The name is wrong, or another machine answers.',
  'cause.tls-hostname-mismatch.how': 'The certificate is valid for {names}, and not for {host}.',
  'cause.tls-hostname-mismatch.do': `Use a name that the certificate contains:
$ docker login {registry}
If the name is right, whoever runs the registry gets a certificate with this name among its alternative names; the common name alone does not count.`,

  'cause.tls-version-not-supported.title': 'Client and registry share no version of TLS',
  'cause.tls-version-not-supported.what':
    'The two sides found no encryption that both accept. Usually one of them is old; Azure, for one, wants TLS 1.2 or newer.',
  'cause.tls-version-not-supported.how': 'The handshake ended with an alert about the version or the cipher.',
  'cause.tls-version-not-supported.do': `Try each version, to see which side is behind:
$ openssl s_client -connect {host}:{port} -tls1_2
Then update the client and its operating system, or the registry’s server.`,

  'cause.unknown-ca.title': 'The issuer of the certificate is not trusted here',
  'cause.unknown-ca.what':
    'This client does not know the authority that issued the registry’s certificate: a private one, the one that a Dockgate makes for itself, or a company’s proxy that opens connections and signs them anew.',
  'cause.unknown-ca.how': 'The chain ends at {issuer}, which is not among the authorities that the client trusts.',
  'cause.unknown-ca.do': `Get the authority’s certificate from whoever runs the registry or the proxy.
#docker podman buildah skopeo
Put it where the client looks:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
Put it on every node, name it as \`ca\` in the registry’s hosts.toml, then restart the runtime:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
For the whole system, on Debian and Ubuntu:
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
For the whole system; then restart Docker Desktop:
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
For the whole system; then restart Docker Desktop:
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
