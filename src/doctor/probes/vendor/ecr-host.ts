/** What an ECR host says of itself: the account that owns it, and its region. Null for any other host. */
export function readEcrHost(host: string): { readonly account: string; readonly region: string } | null {
  const found = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/.exec(host);
  return found && { account: found[1]!, region: found[2]! };
}
