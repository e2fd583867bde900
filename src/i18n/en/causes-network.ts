export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': 'The host that serves the layers is blocked',
  'cause.blob-storage-host-blocked.what':
    'The registry can be reached, but it serves layers from another host, and a firewall or proxy does not let that one through.',
  'cause.blob-storage-host-blocked.how': 'The image’s manifest was served, and the connection to {host} for a layer failed.',
  'cause.blob-storage-host-blocked.do': `Test the connection, and have port 443 of this host allowed:
$ curl --head https://{host}/
#acr
Layers come from \`*.blob.core.windows.net\`, or from hosts of the registry’s own:
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
Layers come from \`production.cloudflare.docker.com\` and \`docker-images-prod.*.r2.cloudflarestorage.com\`; the list is at https://docs.docker.com/desktop/setup/allow-list/.
#ghcr
Layers come from \`pkg-containers.githubusercontent.com\`.
#ecr
Layers come from \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\`; inside a VPC, from its S3 endpoint.
#ecr-public
Layers come from \`*.cloudfront.net\`.
#quay
Layers come from \`cdn.quay.io\` and hosts such as \`cdn01.quay.io\`.
#gar
Layers come from \`storage.googleapis.com\` and from the host of the registry itself.
#gitlab
Layers come from the object storage of the GitLab server; on gitlab.com that is \`storage.googleapis.com\` and \`cdn.registry.gitlab-static.net\`.`,

  'cause.connection-refused.title': 'Nothing listens at this port',
  'cause.connection-refused.what': 'The machine answers, but no service is open at this port. Without a number in the name, the port is 443.',
  'cause.connection-refused.how': 'The connection to {registry} was refused at once.',
  'cause.connection-refused.do': `Check the port in the name, and whether the registry runs:
$ curl --include https://{registry}/v2/
#dockgate
On the registry’s machine, start it:
$ dockgate serve`,

  'cause.dns-resolution-failure.title': 'Names cannot be resolved from here',
  'cause.dns-resolution-failure.what':
    'The DNS server that this machine or its engine asks does not answer, or refuses to answer for this name.',
  'cause.dns-resolution-failure.how': 'The lookup failed, and the failure is the DNS server’s: other names fail too, or no answer came.',
  'cause.dns-resolution-failure.do': `Compare the configured DNS server with a public one:
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
If only the second answers, correct the DNS settings of this machine.
#docker
The engine has DNS settings of its own: set \`dns\` in /etc/docker/daemon.json and restart it:
$ sudo systemctl restart docker
#kubernetes
The nodes look names up, not the pods: correct the DNS settings of the nodes or of their network.`,

  'cause.account-ip-denied.title': 'This account may not be used from this address',
  'cause.account-ip-denied.what':
    'The login is right, but the account may only be used from certain addresses, and {address} is not among them. Other accounts may still work from here.',
  'cause.account-ip-denied.how':
    'The registry accepted the login of {subject} and then refused the address {address}, which none of the account’s own rules lets in.',
  'cause.account-ip-denied.do': `Use the account from an address that it is meant for, or another account from here.
#dockgate
Whoever manages the registry lets the account come from this address:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': 'Your network address is not allowed',
  'cause.firewall-ip-denied.what':
    'The registry accepts requests from certain addresses only, and yours is not among them. User name and password were not looked at.',
  'cause.firewall-ip-denied.how': 'No network rule of the registry lets the address in from which the request came.',
  'cause.firewall-ip-denied.do': `An owner allows the address.
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
It takes some minutes to count. Rules take public IPv4 addresses only.
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
A cluster comes from the address of its outbound IP or gateway, which has to be a fixed one:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
Or connect from a network that is allowed, for example through the VPN. Behind a proxy, it is the proxy’s address that counts.`,

  'cause.html-instead-of-registry.title': 'A web page answers instead of the registry',
  'cause.html-instead-of-registry.what':
    'Something in the network answers in the registry’s place: the sign-in page of a guest network, a filter or a firewall.',
  'cause.html-instead-of-registry.how': 'The answer is a web page, and other hosts are answered with the same page.',
  'cause.html-instead-of-registry.do': `Open any page in a browser and sign in to the network, or ask its administrators to let {registry} through. A registry’s own answer is JSON:
$ curl --include https://{registry}/v2/`,

  'cause.import-source-failed.title': 'The image could not be read where it was to be imported from',
  'cause.import-source-failed.what':
    'This registry was told to import an image, and the place that it comes from did not deliver it: {defect}. Nothing of the image can be seen here.',
  'cause.import-source-failed.how': 'This registry asked the source itself and wrote down what it said, or that it said nothing.',
  'cause.import-source-failed.do': `Read the image at its source from another machine. If that works, look at the way from this server to there, then import again; what was already copied is not fetched again:
$ docker pull {image}`,

  'cause.mtu-mismatch.title': 'Large packets do not get through',
  'cause.mtu-mismatch.what':
    'Small packets reach the registry and large ones vanish, usually because a VPN or an overlay network takes smaller ones than this machine sends. A broken IPv6 path looks much the same.',
  'cause.mtu-mismatch.how': 'The connection opens, and then hangs as soon as more than a little data is sent.',
  'cause.mtu-mismatch.do': `Find the largest size that passes; 1472 means that the usual 1500 are fine:
$ ping -M do -s 1472 {host}
Send smaller packets from the interface that leads there:
$ sudo ip link set dev {interface} mtu 1400
If IPv4 alone works, correct or turn off IPv6:
$ curl --ipv4 --include https://{registry}/v2/`,

  'cause.network-timeout.title': 'The registry cannot be reached in time',
  'cause.network-timeout.what':
    'There was no answer at all: a firewall drops the connection, a route is missing, or the registry can be reached from another network only.',
  'cause.network-timeout.how': 'The connection to {registry} was neither accepted nor refused within the time limit, or it broke off.',
  'cause.network-timeout.do': `See how far it comes:
$ curl --verbose --max-time 10 https://{registry}/v2/
If this network needs a proxy, the engine has to know it too. Otherwise ask for port 443 to {registry}, and to the host of its layers, to be opened.`,

  'cause.private-endpoint-dns.title': 'The private address of the registry is not found',
  'cause.private-endpoint-dns.what':
    'The registry has a private endpoint, but here its name leads to the public address, or to a private one that cannot be reached from this network.',
  'cause.private-endpoint-dns.how': 'The name passes through `privatelink`, and the address at its end does not fit this network.',
  'cause.private-endpoint-dns.do': `See where the name leads:
$ nslookup {registry}
#acr
Link the private DNS zone to this virtual network:
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
DNS servers of your own have to forward to 168.63.129.16. From outside, connect the VPN first.
#!acr
Let this network ask the DNS server that knows the private address, or connect the VPN first.`,

  'cause.proxy-blocks-token-endpoint.title': 'A proxy or filter does not let the registry through',
  'cause.proxy-blocks-token-endpoint.what':
    'Something on the way refuses the registry, or the other host that issues its tokens: a proxy, a filter or a mirror.',
  'cause.proxy-blocks-token-endpoint.how':
    'The proxy itself answered with 403 or 407 or closed the connection, or the registry can be reached and its token host {realm} cannot.',
  'cause.proxy-blocks-token-endpoint.do': `Ask for {registry} and {realm} to be allowed on port 443. If the proxy wants a user name and password, give them to the engine’s proxy settings. Test through the proxy:
$ curl --include --proxy {proxy} https://{registry}/v2/`,

  'cause.proxy-misconfigured.title': 'The engine has no proxy, or the wrong one',
  'cause.proxy-misconfigured.what':
    'The shell and the container engine have separate proxy settings. The engine’s are missing or wrong, or send a host through the proxy that should be reached directly.',
  'cause.proxy-misconfigured.how': 'The registry can be reached in one way, directly or through the proxy, and the engine uses the other.',
  'cause.proxy-misconfigured.do': `#docker
See what the engine uses:
$ docker info | grep -i proxy
Set \`http-proxy\`, \`https-proxy\` and \`no-proxy\` under \`proxies\` in /etc/docker/daemon.json; hosts inside your network belong in \`no-proxy\`. Then restart it:
$ sudo systemctl restart docker
Docker Desktop has its own page for this, under Settings, Resources, Proxies. The proxies in config.json are for containers, not for pulls.
#kubernetes containerd
Set \`HTTPS_PROXY\` and \`NO_PROXY\` for the runtime’s service on each node, then restart it:
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
See what the shell uses, and set \`HTTPS_PROXY\` and \`NO_PROXY\` where the client runs; hosts inside your network belong in \`NO_PROXY\`:
$ env | grep -i proxy`,

  'cause.public-access-disabled.title': 'The registry is closed to the public network',
  'cause.public-access-disabled.what':
    'Public access to this registry is switched off; it answers on its private endpoints only. User name and password were not looked at.',
  'cause.public-access-disabled.how': 'The registry refuses public addresses, and its setting `publicNetworkAccess` is `Disabled`.',
  'cause.public-access-disabled.do': `Connect from the private network, for example through the VPN. Or an owner opens it again:
$ az acr update --name {registryName} --public-network-enabled true
An existing network rule counts only while public access is on.`,

  'cause.vantage-differs.title': 'It works here, but not where the engine runs',
  'cause.vantage-differs.what':
    'The request was made elsewhere than in this shell: in the engine’s virtual machine, a builder, a remote engine or a cluster’s node. Each has its own network, certificates and clock.',
  'cause.vantage-differs.how': 'The same request succeeds from here, and the error comes from the other place.',
  'cause.vantage-differs.do': `Find out where it runs:
$ docker context show
$ docker buildx inspect
Then set proxy, certificates and DNS in that place, and run the doctor there.`,
} as const;
