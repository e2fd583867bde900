import { challengeMark, type Vendor } from './vendor.ts';

/** https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html */
export const ecrPublic: Vendor = {
  id: 'ecr-public',
  name: 'Amazon ECR Public',
  hosts: /^public\.ecr\.aws$/,
  marks: [challengeMark(3, /service="public\.ecr\.aws"/)],
  path: { pattern: /^[^/]+\/.+$/, example: '{alias}/{image}' },
  hidesMissing: false,
  creation: 'repository-first',
  says: [
    { meaning: 'expired', text: /authorization token has expired/i },
    { meaning: 'login-not-permitted', text: /not authorized to perform: ecr-public:GetAuthorizationToken/ },
    { meaning: 'not-permitted', text: /not authorized to perform: (?<action>ecr-public:\w{1,60})/ },
    { meaning: 'repository-missing', text: /repository with name '[^']{1,256}' does not exist|RepositoryNotFoundException/ },
    { meaning: 'rate-limited', statuses: [429], text: /rate exceeded|too many requests/i },
  ],
};
