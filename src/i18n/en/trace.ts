// A decision in words: one line for each rule that was consulted, and what would have been enough.
// The keys follow the types of access/decision.ts; test/words.test.ts keeps the two together.

/** Every rule and how it can end. */
export const traceOutcomes = {
  network: ['pass', 'fail'],
  'public-access': ['fail'],
  throttle: ['pass', 'fail'],
  credential: ['pass', 'fail'],
  federation: ['pass', 'fail'],
  'token-use': ['fail'],
  state: ['pass', 'fail'],
  expiry: ['pass', 'soon', 'today', 'none', 'fail'],
  assertion: ['pass', 'fail'],
  'identity-provider': ['pass', 'fail', 'none'],
  'second-factor': ['pass', 'fail'],
  'second-factor-code': ['pass', 'fail'],
  'account-network': ['pass', 'fail'],
  'token-scope': ['pass', 'fail'],
  'admin-account': ['granted', 'not-granted'],
  'scope-map': ['granted', 'not-granted'],
  'role-assignment': ['granted', 'not-granted', 'none'],
  'role-condition': ['granted', 'not-granted'],
  'role-mode': ['not-granted'],
  'anonymous-pull': ['granted', 'not-granted'],
  'own-object': ['granted'],
  lock: ['pass', 'fail'],
} as const;

export const trace = {
  'trace.network.pass': 'The address {address} is let in by: {rule}.',
  'trace.network.fail': 'The address {address} is let in by no network rule.',
  'trace.public-access.fail': 'The registry is closed to the network: the address {address} is not let in, whatever the rules say.',
  'trace.throttle.pass': 'Failed logins from {source} as {subject} that still count: {failures} of {limit}.',
  'trace.throttle.fail': 'Too many failed logins from {source} as {subject}: {failures} of {limit}. The next one is looked at from {opensAt} on.',
  'trace.credential.pass': 'The credential of {subject} is right (kind: {kind}).',
  'trace.credential.fail': 'The credential presented for {subject} is not right (kind: {kind}).',
  'trace.federation.pass': 'The token’s claim `{claim}` is {presented}, as the federated credential {credential} wants it.',
  'trace.federation.fail': 'The token’s claim `{claim}` is {presented}; a federated credential wants: {expected}.',
  'trace.token-use.fail': 'The token was presented before; the federated credential {credential} takes each token once.',
  'trace.state.pass': '{subject} is enabled.',
  'trace.state.fail': '{subject} is not enabled; its state is {state}.',
  'trace.expiry.pass': 'The credential is valid until {expiresAt}.',
  'trace.expiry.soon': '{name} is in use, which ends in {days} {days|one=day|other=days}, at {expiresAt}.',
  'trace.expiry.today': '{name} is in use, which ends within {hours} {hours|one=hour|other=hours}, at {expiresAt}.',
  'trace.expiry.none': 'The credential has no end date.',
  'trace.expiry.fail': 'The credential ended at {expiredAt}.',
  'trace.assertion.pass': 'The assertion of {subject} is signed with the key of its certificate {certificate}.',
  'trace.assertion.fail': 'The assertion of {subject} does not count: {defect}.',
  'trace.identity-provider.pass': 'The identity provider {provider} says who {subject} is, by its claim `{claim}`: {presented}.',
  'trace.identity-provider.fail': 'What the identity provider {provider} said does not count: its claim `{claim}` is {presented}, and expected was {expected}.',
  'trace.identity-provider.none': 'The identity provider {provider} could not be asked: {defect}.',
  'trace.second-factor.pass': '{subject} showed a second factor at the identity provider {provider}.',
  'trace.second-factor.fail': '{subject} needs a second factor beside the password.',
  'trace.second-factor-code.pass': 'The code of the second factor of {subject} is right.',
  'trace.second-factor-code.fail': 'The code typed for the second factor of {subject} is not right, or was used before. Wrong codes in a row: {failures} of {limit}.',
  'trace.account-network.pass': '{subject} may come from {address}, by: {rule}.',
  'trace.account-network.fail': '{subject} may not come from {address}: none of its own address rules lets it in.',
  'trace.token-scope.pass': 'The access token carries {action}.',
  'trace.token-scope.fail': 'The access token does not carry {action}. It carries: {carried}.',
  'trace.admin-account.granted': 'The admin account {name} has {action} on {repositories}.',
  'trace.admin-account.not-granted': 'The admin account {name} does not have {action} on {repository}.',
  'trace.scope-map.granted': 'The scope map {name} grants {action} on {repositories}.',
  'trace.scope-map.not-granted': 'The scope map {name} does not grant {action} on {repository}.',
  'trace.role-assignment.granted': 'The role {name}, assigned to {principal} at {scope}, grants {action} on {repositories}.',
  'trace.role-assignment.not-granted': 'The role {name}, assigned to {principal} at {scope}, does not grant {action} on {repository}.',
  'trace.role-assignment.none': 'No role is assigned to {subject} at {scope} or above.',
  'trace.role-condition.granted': 'The role {name}, assigned to {principal} at {scope}, grants {action} on {repository}: its condition holds.',
  'trace.role-condition.not-granted': 'The role {name}, assigned to {principal} at {scope}, grants {action} only where its condition holds. It wants {condition}, and here {claim} is {value}.',
  'trace.role-mode.not-granted': 'The role {name}, assigned to {principal} at {scope}, does not count for {action}: the registry is in the mode {mode}.',
  'trace.anonymous-pull.granted': 'Anonymous pull grants {action} on {repositories} to everybody.',
  'trace.anonymous-pull.not-granted': 'Anonymous pull does not grant {action} on {repository}.',
  'trace.own-object.granted': '{subject} may do this with its own account.',
  'trace.lock.pass': 'Nothing is locked.',
  'trace.lock.fail': '{what} is locked: {attribute} is off.',

  'enough.grant-action': `Add {action} on {repository} to the scope map {scopeMap}:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `Give the token {token} the scope map {wider}, which has {action} on every repository; {scopeMap} is the system’s and stays as it is:
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `Use the admin account, once it is on; no scope map can hold {action}:
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `Assign the role {role} to {subject}:
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `Assign the role {role} to {subject} at {scope}:
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `Allow the address {address}:
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `Open the registry to the network again:
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `Let the service principal {subject} come from {address}:
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `Let a token count until it ends at the federated credential {credential}, for clients that keep theirs:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `Let the token {token} come from {address}:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `Stop what keeps trying from {source}. From {opensAt} on the next login is looked at; see who tries:
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `Let everybody pull from {registry} without a login:
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `Enable the token {token}:
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `Turn on the admin account:
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `Make a new password for the token {token}:
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `Make a new password for the admin account:
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `Make a new client secret for the service principal {subject}:
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `Register the certificate with whose key {subject} signs:
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `Let programs sign people in to {tenant} with their passwords, if you want that; a browser or a device code needs no change:
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `Enable the service principal {subject}:
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `Ask for an access token that carries {action} on {repository}; the account has that right:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `Send no credential: everybody may pull from {registry}.
$ docker logout {registry}`,
  'enough.link-identity': `Say whose this identity is, if you know the person:
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `If {subject} has lost the app, let them set up another one at the next sign-in:
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `Unlock {what}:
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
