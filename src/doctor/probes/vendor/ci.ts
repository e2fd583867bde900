import { isAbsolute, join, normalize } from 'node:path';
import type { Probe } from '../../context.ts';
import { parseJsonText, textAt } from '../../json-value.ts';
import { readTextFile, type Machine } from '../../machine.ts';
import { readOutline, type OutlineNode } from '../../pipeline-outline.ts';

const services: readonly (readonly [variable: string, name: string])[] = [
  ['GITHUB_ACTIONS', 'GitHub Actions'],
  ['GITLAB_CI', 'GitLab CI'],
  ['TF_BUILD', 'Azure Pipelines'],
  ['BITBUCKET_BUILD_NUMBER', 'Bitbucket Pipelines'],
  ['CIRCLECI', 'CircleCI'],
  ['JENKINS_URL', 'Jenkins'],
  ['BUILDKITE', 'Buildkite'],
  ['CODEBUILD_BUILD_ID', 'AWS CodeBuild'],
  ['TEAMCITY_VERSION', 'TeamCity'],
  ['DRONE', 'Drone'],
  ['TRAVIS', 'Travis CI'],
  ['SEMAPHORE', 'Semaphore'],
  ['CI', 'CI'],
];

/** Name of the service whose job this is; null outside of one. */
export const ciService = ({ env }: Machine): string | null => services.find(([variable]) => env[variable] && env[variable] !== 'false')?.[1] ?? null;

export interface Workflow {
  readonly path: string;
  readonly outline: readonly OutlineNode[];
  /** The job that runs now; undefined when the file does not have it. */
  readonly job: OutlineNode | undefined;
  readonly jobs: readonly OutlineNode[];
}

/** The workflow of GitHub Actions that runs now, where its file was checked out. */
export const githubWorkflow: Probe<Workflow | null> = async ({ machine }) => {
  const { GITHUB_WORKFLOW_REF: reference = '', GITHUB_WORKSPACE: workspace = '', GITHUB_JOB: name = '' } = machine.env;
  const relative = normalize(/^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(reference)?.[1] ?? '');
  if (!relative.startsWith('.github') || !isAbsolute(workspace)) return null;
  const path = join(workspace, relative);
  const file = await readTextFile(path);
  if (file.kind !== 'text') return null;
  const outline = readOutline(file.text);
  const jobs = outline.find(({ key }) => key === 'jobs')?.children ?? [];
  return { path, outline, job: jobs.find(({ key }) => key === name), jobs };
};

/** Whether the run belongs to a fork or to Dependabot, which get no secrets and a token that only reads. */
export const githubStranger: Probe<'fork' | 'dependabot' | null> = async ({ machine }) => {
  const { GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path } = machine.env;
  if (actor === 'dependabot[bot]') return 'dependabot';
  if (event !== 'pull_request' || !path) return null;
  const file = await readTextFile(path);
  const payload = file.kind === 'text' ? parseJsonText(file.text) : undefined;
  const [head, base] = ['head', 'base'].map((side) => textAt(payload, 'pull_request', side, 'repo', 'full_name'));
  return head !== null && base !== null && head !== base ? 'fork' : null;
};
