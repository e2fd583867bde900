// The two official suites of the OCI distribution specification, each pinned to a commit.

export interface Suite {
  readonly title: string;
  /** Commit of https://github.com/opencontainers/distribution-spec; also the built program's name. */
  readonly commit: string;
  /** The commit as a module version, where the proxy does not find it by the commit. */
  readonly version?: string;
  /** Checksum of the module as go.sum writes it, where no checksum database knows it. */
  readonly sum?: string;
  /** Go command that builds it, up to the file it writes. */
  readonly build: readonly string[];
  readonly environment: (target: Target) => Readonly<Record<string, string>>;
  /** The category of a test case, or undefined for what is no test of its own. */
  readonly categoryOf: (name: string) => string | undefined;
  /** Categories that must have passed tests; empty: those that the report names. */
  readonly categories: readonly string[];
}

export interface Target {
  readonly loginServer: string;
  readonly userName: string;
  readonly password: string;
  /** Folder for the suite's reports. */
  readonly results: string;
}

const REPOSITORIES = ['conformance/one', 'conformance/two'] as const;
const WORKFLOWS = ['Pull', 'Push', 'Content Discovery', 'Content Management'];

/** Tag v1.1.1: a ginkgo suite, the one that registries publish their results of. */
const tagged: Suite = {
  title: 'v1.1.1',
  commit: 'a139cc423184af6078077b9b7ee336eddbd03f8f',
  build: ['test', '-c', '-o'],
  environment: ({ loginServer, userName, password, results }) => ({
    OCI_ROOT_URL: `http://${loginServer}`,
    OCI_NAMESPACE: REPOSITORIES[0],
    OCI_CROSSMOUNT_NAMESPACE: REPOSITORIES[1],
    OCI_AUTOMATIC_CROSSMOUNT: '1',
    OCI_USERNAME: userName,
    OCI_PASSWORD: password,
    OCI_TEST_PULL: '1',
    OCI_TEST_PUSH: '1',
    OCI_TEST_CONTENT_DISCOVERY: '1',
    OCI_TEST_CONTENT_MANAGEMENT: '1',
    OCI_HIDE_SKIPPED_WORKFLOWS: '0',
    // Its documentation contradicts itself about the default.
    OCI_DELETE_MANIFEST_BEFORE_BLOBS: '1',
    OCI_REPORT_DIR: results,
  }),
  categoryOf: (name) => WORKFLOWS.find((workflow) => new RegExp(`^(\\[It\\] )?OCI Distribution Conformance Tests ${workflow} `).test(name)),
  categories: WORKFLOWS,
};

/** The program that replaced it on the main branch in 2026. */
const rewritten: Suite = {
  title: 'rewritten (OCI_VERSION=dev)',
  commit: '967efdc079b91785ad18c77cc4f8991a47feefbf',
  build: ['build', '-o'],
  environment: ({ loginServer, userName, password, results }) => ({
    OCI_REGISTRY: loginServer,
    OCI_TLS: 'disabled',
    OCI_REPO1: REPOSITORIES[0],
    OCI_REPO2: REPOSITORIES[1],
    OCI_USERNAME: userName,
    OCI_PASSWORD: password,
    // All of 1.1, with what is optional there, and what comes after it: tags as parameters of a manifest's PUT.
    OCI_VERSION: 'dev',
    OCI_RESULTS_DIR: results,
  }),
  categoryOf: (name) => name.split('/')[1],
  categories: [],
};

/** v1.1.1's forerunner, with as many tests: run in its place where that one cannot be had. */
const forerunner: Suite = {
  ...tagged,
  title: 'of 1 November 2023, in place of v1.1.1',
  commit: 'f2182352d4cc9de080d6760dd882b4101ba90b47',
  version: 'v0.0.0-20231101194043-f2182352d4cc',
  sum: 'h1:jL+CgYEEZluGb08ZcLpEyhn389kNMlwrWOHaIqXazq0=',
};

/** What has to pass; each with what is run in its place where it cannot be built. */
export const suites: readonly { readonly suite: Suite; readonly otherwise: Suite | null }[] = [
  { suite: tagged, otherwise: forerunner },
  { suite: rewritten, otherwise: null },
];
