import { join } from 'node:path';
import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { readTextFile, type Machine } from '../machine.ts';
import { allBelow, childOf, readOutline, type OutlineNode } from '../pipeline-outline.ts';

type FindingId = 'connection-is-host' | 'without-connection' | 'host-in-repository';

const fileNames = ['azure-pipelines.yml', 'azure-pipelines.yaml', '.azure-pipelines.yml', '.azure-pipelines/azure-pipelines.yml'];

/** Which registry the Docker task of Azure Pipelines would use. */
export const pipelineRegistry = defineCheck({
  id: 'pipeline-registry',
  row: 'CI-04',
  cost: 'offline',
  needs: [],
  findings: { 'connection-is-host': 'warning', 'without-connection': 'warning', 'host-in-repository': 'warning' },

  async run({ machine }) {
    const file = await readPipeline(machine);
    if (file === null) return inapplicable('no-azure-pipeline');
    const tasks = allBelow(readOutline(file.text)).filter((node) => /^Docker@[12]$/.test(childOf(node, 'task')?.value ?? ''));
    const findings = tasks.flatMap((task) => judge(task, file.path));
    return findings.length === 0 ? ok({ file: file.path }) : foundAll(findings);
  },
});

async function readPipeline({ env, folder }: Machine): Promise<{ path: string; text: string } | null> {
  for (const name of fileNames) {
    const path = join(env['BUILD_SOURCESDIRECTORY'] || folder, name);
    const file = await readTextFile(path);
    if (file.kind === 'text') return { path, text: file.text };
  }
  return null;
}

/** https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/docker-v2 */
function judge(task: OutlineNode, file: string): Finding<FindingId>[] {
  const inputs = childOf(task, 'inputs');
  const connection = childOf(inputs, 'containerRegistry')?.value ?? '';
  const repository = childOf(inputs, 'repository')?.value ?? '';
  const facts = { file, line: task.line, connection, repository };
  const isTemplate = /\$[[({]/.test(connection + repository);
  if (isTemplate || repository === '') return connection.includes('.azurecr.') ? [{ finding: 'connection-is-host', facts }] : [];
  if (connection === '') return repository.includes('.') ? [] : [{ finding: 'without-connection', facts }];
  if (/\.azurecr\.(?:io|cn|us)/.test(connection)) return [{ finding: 'connection-is-host', facts }];
  return /^[^/]*\.[^/]*\//.test(repository) ? [{ finding: 'host-in-repository', facts }] : [];
}
