import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../agent/fixtures/temporary-folder.ts'
import { readAgentConfiguration } from './agent-configuration.ts'

async function read(text: string) {
  const file = join(await temporaryFolder(), 'codedeployagent.yml')
  await writeFile(file, text)
  return readAgentConfiguration(file)
}

test('the shipped configuration is read', async () => {
  const shipped = [
    '---',
    ':log_aws_wire: false',
    ":log_dir: '/var/log/aws/codedeploy-agent/'",
    ":root_dir: '/opt/codedeploy-agent/deployment-root'",
    ':wait_between_runs: 1',
    ':proxy_uri:',
    ':max_revisions: 7 # more than usual',
    '',
  ].join('\n')
  expect(await read(shipped)).toEqual({ rootDir: '/opt/codedeploy-agent/deployment-root', maxRevisions: 7 })
})

test('what is not said is left to the defaults', async () => {
  expect(await read('---\n:verbose: true\n')).toEqual({})
})

test.for(['0', '-1', 'many', '2.5'])('max_revisions of %s is refused', async (value) => {
  await expect(read(`:max_revisions: ${value}\n`)).rejects.toThrow(`has max_revisions ${value}`)
})

test('a file that is not there is told in the words of codedeploy-local', async () => {
  await expect(readAgentConfiguration('/nowhere/x.yml')).rejects.toThrow(
    'configuration file /nowhere/x.yml does not exist or is not readable',
  )
})
