import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { readEcrHost } from '../probes/vendor/ecr-host.ts';
import { awsIdentity } from './aws-identity.ts';

const target = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app';
const caller = { UserId: 'AROA:x', Account: '123456789012', Arn: 'arn:aws:sts::123456789012:assumed-role/ci/x' };

describe('the session of the AWS CLI', () => {
  const cases: readonly [string, object | string, Changes['env'], string][] = [
    ['is that of the registry’s account', caller, { AWS_REGION: 'eu-west-1' }, 'ok'],
    ['is that of another account', { ...caller, Account: '210987654321' }, {}, 'other-account'],
    ['is in another region', caller, { AWS_DEFAULT_REGION: 'us-east-1' }, 'other-region'],
    ['has ended', 'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired', {}, 'ended'],
    ['of single sign-on has ended', 'Error loading SSO Token: Token for https://acme.awsapps.com/start does not exist', {}, 'ended'],
    ['of single sign-on has ended, in a newer version', 'The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.', {}, 'ended'],
    ['is missing', 'Unable to locate credentials. You can configure credentials by running "aws configure".', {}, 'not-signed-in'],
    ['names a profile that does not exist', 'The config profile (prod) could not be found', { AWS_PROFILE: 'prod' }, 'no-profile'],
    ['is hidden by a network that fails', 'Could not connect to the endpoint URL: "https://sts.eu-west-1.amazonaws.com/"', {}, 'unknown vendor-failed'],
  ];
  for (const [name, answer, env = {}, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      plantVendor(machine, 'aws', { 'sts get-caller-identity': answer });
      const context = machine.context({ target, settings: { asksVendor: true }, env: { PATH: machine.programs, ...env } });
      assert.equal(await outcomeOf(awsIdentity, context), expected);
    });
  }

  test('is looked at too where the issuer of the secret may be asked', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'aws', { 'sts get-caller-identity': caller });
    assert.equal(await outcomeOf(awsIdentity, machine.context({ target, settings: { asksIssuer: true } })), 'ok');
  });

  test('does not matter elsewhere, and is not looked at without consent', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'aws', {});
    assert.equal(await outcomeOf(awsIdentity, machine.context({ target: 'ghcr.io/team/app', settings: { asksVendor: true } })), 'inapplicable not-at-amazon');
    assert.equal(await outcomeOf(awsIdentity, machine.context({ target })), 'inapplicable vendor-not-asked');
  });
});

test('a host of ECR tells its account and region', () => {
  assert.deepEqual(
    [target.split('/')[0]!, '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'public.ecr.aws', 'evil.example'].map((host) => readEcrHost(host)?.region ?? null),
    ['eu-west-1', 'us-gov-west-1', 'cn-north-1', null, null],
  );
});
