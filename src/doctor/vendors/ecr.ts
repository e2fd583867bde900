import { challengeMark, type Vendor } from './vendor.ts';

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html; Basic, and bodies of plain text. */
export const ecr: Vendor = {
  id: 'ecr',
  name: 'Amazon ECR',
  hosts: /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/,
  marks: [challengeMark(3, /service="?ecr\.amazonaws\.com/)],
  hidesMissing: false,
  creation: 'repository-first',
  says: [
    { meaning: 'expired', text: /authorization token has expired/i },
    { meaning: 'login-not-permitted', text: /role\/(?<role>[\w+=,.@-]{1,64})(?:\/\S{0,64})? is not authorized to perform: ecr:GetAuthorizationToken/ },
    { meaning: 'login-not-permitted', text: /not authorized to perform: ecr:GetAuthorizationToken/ },
    { meaning: 'not-permitted', text: /not authorized to perform: (?<action>ecr:\w{1,60})/ },
    { meaning: 'repository-missing', text: /repository with name '[^']{1,256}' does not exist|RepositoryNotFoundException/ },
    { meaning: 'policy', text: /tag is immutable|ImageTagAlreadyExistsException/i },
    { meaning: 'rate-limited', text: /ThrottlingException|Rate exceeded/i },
  ],
};
