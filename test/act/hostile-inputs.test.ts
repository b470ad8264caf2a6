import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  CreateApplicationCommand,
  CreateDeploymentGroupCommand,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { startEngineProcess } from '../flows/fixtures/processes.ts'
import { makeFolder } from '../flows/fixtures/releases.ts'
import { serviceClients } from '../flows/fixtures/service-clients.ts'
import { hasAct, startRunner } from './fixtures/act.ts'
import { makeRepository, projectFile } from './fixtures/repository.ts'

/** What would leave a file behind if any shell on the way took it for its own; no slash, so that a file may have the name. */
const SHELL = 'it\'s "quoted" $(touch $MARK) `touch $MARK` ; touch $MARK &'
/** Well-formed: act panics at an unfinished one in the variables of a composite action, which it evaluates once more than GitHub. */
const EXPRESSION = '${{ github.actor }} ${{ secrets.TOKEN }} }} {{'
const COMMANDS = ['::set-output name=evil::yes', '::error::evil', '##[error]evil', '::add-mask::e']

const FOLDER = 'the "release" $(touch $MARK)'
const FILES = ['plain.html', SHELL, EXPRESSION, '${{', ...COMMANDS, ' leading and trailing ', '-rf', '*', 'ünï 🚀']
const EXCLUDED = ['not $(touch $MARK).tmp', 'it\'s "out".txt']

const GIVEN = {
  source: FOLDER,
  exclude: ['*.tmp', ...COMMANDS.map((line) => `${line}.excluded`), EXCLUDED[1]].join('\n'),
  'application-name': `app ${SHELL}`,
  'deployment-group': `group ${EXPRESSION} ${COMMANDS[0]}`,
  's3-key': `a b/${SHELL}/${EXPRESSION}/ü.zip`,
  description: [`${SHELL} \\`, EXPRESSION, ...COMMANDS].join('\n'),
  'build-command': [
    ...COMMANDS.map((line) => `echo '${line}'; echo '${line}' >&2`),
    `cat >"$BUILT" <<'END'`,
    SHELL,
    EXPRESSION,
    'END',
  ].join('\n'),
}

test.skipIf(!hasAct)('hostile inputs and file names arrive unharmed, and nothing in them is obeyed', async () => {
  await using folder = await makeFolder({})
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using runner = await startRunner(engine, {
    MARK: join(folder.path, 'executed'),
    BUILT: `${FOLDER}/files/built`,
  })
  await using repository = await makeRepository(await projectFile('test/act/workflows/hostile.yml'), {
    [`${FOLDER}/appspec.yml`]: 'version: 0.0\nos: linux\nfiles:\n  - source: files\n    destination: /srv/page\n',
    ...Object.fromEntries([...FILES, ...EXCLUDED].map((name) => [`${FOLDER}/files/${name}`, `this is ${name}\n`])),
  })
  using clients = serviceClients(engine)
  await clients.codedeploy.send(new CreateApplicationCommand({ applicationName: GIVEN['application-name'] }))
  await clients.codedeploy.send(
    new CreateDeploymentGroupCommand({
      applicationName: GIVEN['application-name'],
      deploymentGroupName: GIVEN['deployment-group'],
      serviceRoleArn: 'arn:aws:iam::111122223333:role/codedeploy',
      onPremisesInstanceTagFilters: [{ Key: 'fleet', Value: 'web', Type: 'KEY_AND_VALUE' }],
    }),
  )
  const lines = Object.entries(GIVEN).flatMap(([name, value]) => [`${name}<<--- END`, value, '--- END'])
  await writeFile(join(runner.scratch, 'given'), `${lines.join('\n')}\n`)

  const run = await runner.run(repository.path, { name: 'push' })
  expect(run.code, run.text).toBe(0)

  for (const job of ['four', 'root']) {
    const outputs = JSON.parse(await readFile(join(runner.scratch, `${job}.json`), 'utf8'))
    expect(outputs).toMatchObject({ outcome: 'succeeded' })
    expect(outputs).not.toHaveProperty('evil')
    const { deploymentInfo } = await clients.codedeploy.send(
      new GetDeploymentCommand({ deploymentId: outputs['deployment-id'] }),
    )
    expect(deploymentInfo).toMatchObject({
      applicationName: GIVEN['application-name'],
      deploymentGroupName: GIVEN['deployment-group'],
      description: GIVEN.description,
      revision: { s3Location: { bucket: 'web', key: GIVEN['s3-key'] } },
    })
    const { revisionInfo } = await clients.codedeploy.send(
      new GetApplicationRevisionCommand({
        applicationName: GIVEN['application-name'],
        revision: deploymentInfo?.revision,
      }),
    )
    expect(revisionInfo?.description).toBe(GIVEN.description)
  }

  const { Contents: objects = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: 'web' }))
  expect(objects.map(({ Key }) => Key)).toEqual([GIVEN['s3-key']])

  const page = join(engine.instances[0]?.root ?? '', 'srv/page')
  expect((await readdir(page)).toSorted()).toEqual([...FILES, 'built'].toSorted())
  expect(await readFile(join(page, 'built'), 'utf8')).toBe(`${SHELL}\n${EXPRESSION}\n`)

  // What the build and our own lines have printed is text; the only commands are ours and that of the credentials step.
  for (const line of COMMANDS) expect(run.text).toContain(line)
  expect(run.annotations).toEqual([])
  expect(run.outputs.map(({ name }) => name)).not.toContain('evil')
  expect(run.commands.filter((command) => COMMANDS.some((line) => command.startsWith(line)))).toEqual([])
  expect(existsSync(join(folder.path, 'executed'))).toBe(false)
})
