// The test that tells two causes apart that look alike: the way to the registry, and the registry itself.

export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `Ask from here without any credential. If the answer is 403, the registry keeps the address out; if it is 401, only the account is limited to other addresses.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `Ask without any credential. If the answer is 403, the address is refused and no right was looked at; if it is 401, the right is missing.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `Ask for the registry’s setting. If it is \`Disabled\`, no public address is let in; if \`Enabled\`, yours is not on the list.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `See where the name leads. If it is a private address such as 10.0.0.5, the name is right; if it is a public one inside your network, the DNS zone is not linked.
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `See where the name leads. If it is a private address and you are outside that network, connect the VPN; if it is a public one, something drops the packets.
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `Watch how it fails. At once means that nothing listens there; after a long wait, that something drops the packets.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `Try through the proxy of your network. If that works, the engine has to use it too; if not, the way itself is closed.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `Try through the proxy. If the proxy itself refuses, it has to let the registry through; if the registry answers, the engine does not use the proxy.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `Look at the address in the \`WWW-Authenticate\` header. If it is a sensible one, the way to it is blocked; if it is \`localhost\` or plain HTTP, the registry names it wrongly.
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint':
    'Open the same address in a browser. If a sign-in page of the network appears, sign in there; if a filter names a reason, have the registry allowed.',
  'apart.blob-storage-host-blocked.network-timeout': `Fetch the manifest alone. If that works, the registry can be reached, and only the host of its layers cannot.
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `Fetch the manifest alone. If that works and a layer then times out, the layers’ host is blocked; if the registry refuses it with a reason, the artifact is locked.
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `Ask for something small. If that works and a pull hangs, large packets are lost; if not even that works, nothing gets through.
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs':
    'See where the error comes from. If it is a cluster’s node, its runtime lacks something; if it is a builder or a virtual machine, look there.',
  'apart.proxy-misconfigured.vantage-differs': `See what the engine uses. If it has no proxy while the shell has one, that is the difference; if both are the same, the place differs in something else.
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs':
    'Look the name up where the engine runs. If it fails only there, that place asks another DNS server.',
  'apart.server-certificate-invalid.unknown-ca': `See who issued the certificate, and how many are sent. A public issuer with a single certificate means that the chain is incomplete; an issuer of your company, that it is not known here.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `See for whom the certificate was made. If it is somebody else, the host is not yours; if it is another name of yours, use that one.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `Ask the engine for its list. If the registry is not in it, it was never listed or the engine not restarted; if it is, the form differs.
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `Ask without TLS. If an answer comes, the registry speaks plain HTTP at this port; if not, the two share no version.
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `Read the alert. \`certificate required\` asks for a certificate of yours; \`protocol version\` or \`handshake failure\` is about versions.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit':
    'Log out and pull a public image from the same registry. If that works, only the account or its logins are held back.',
  'apart.mirror-failing.rate-limit':
    'See who answered 429. If a mirror’s host stands in the error, the mirror is limited, not the registry.',
  'apart.artifact-locked.storage-quota-exceeded':
    'Push a tiny image under a new tag. If that works, the other tag was locked; if a quota is named again, there is no room.',
  'apart.registry-service-outage.token-realm-misconfigured': `Ask the address in the \`WWW-Authenticate\` header. If it does not exist, the registry names it wrongly; if it answers 5xx, the service is out of order.
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage':
    'Try again after a minute, with another image too. If everything fails, the registry is out of order; if only this request fails, it is an error in it.',
  'apart.registry-encryption-key-unavailable.registry-service-outage':
    'Look at the provider’s status page. If nothing is reported and only this registry fails, it is its own key.',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured':
    'Ask the registry on its own machine, past the proxy. If the answer is right there, the proxy changes it.',
  'apart.content-too-large.reverse-proxy-misconfigured':
    'Look at the answer’s body. If it is JSON with a code, the registry’s own limit was reached; if it is a web page, the proxy’s.',
  'apart.anonymous-access-misconfigured.not-logged-in': `Ask without a credential. If the answer is 200, the registry never asks for your login; if it is 401, only the login is missing.
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `Ask for the root of the API. If it answers 200 or 401, it is a registry that does not know this operation; if not, the address is wrong.
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `Ask the registry on its own machine, past the proxy. If it answers 200 or 401 there, the proxy is at fault; if it fails there too, the registry is.
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage':
    'Pull from another network. If that works, the layers’ host is blocked here; if it fails there too, the service is out of order.',
  'apart.dns-resolution-failure.private-endpoint-dns': `Look up another name. If that fails too, the DNS server does not work; if only the registry’s fails inside your network, its private zone is missing there.
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `Try through the proxy of your network. If that works, the engine has to use it, and needs no name lookup of its own; if you have no proxy, the DNS server is at fault.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `Compare the name that was not found with the one in the \`WWW-Authenticate\` header. If it is that one and no public name, the registry names it wrongly; if it is the registry’s own, the DNS server is at fault.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `Ask the registry itself. If it answers 401 and only the next address in its \`WWW-Authenticate\` header fails, that one is blocked; if not even the registry answers, nothing gets through.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `Ask from another network. If it answers there, the way from here is closed; if it does not answer there either, the service is out of order.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `Watch how it fails. An answer of 403 comes from the registry, which does not allow your address; no answer at all means that something drops the packets.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `Look who wrote the 403. JSON, or a \`Docker-Distribution-Api-Version\` header, comes from the registry; a web page comes from a proxy or filter on the way.
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `Log in on the registry’s own machine, past the proxy. If that works, the proxy drops the password; if not, look at the password file.
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `Ask without a password. If the answer is 401, the registry works, and only passwords trip it; if it is 5xx too, it is out of order.
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `See who issued the certificate. If it is your company’s proxy, trust its issuer here or let the registry past the proxy; if it is the registry’s own issuer, trust that one.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, an old login was in the way; if a public image is refused even then, the registry’s rules for anonymous access are incomplete.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `Ask under the registry’s own name, without \`privatelink\`. If that leads to the private address, only the name was wrong; if it leads to a public one, the zone is.
$ nslookup {registry}`,
} as const;
