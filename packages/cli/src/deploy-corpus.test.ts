import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENVIRONMENT, type ScriptedServer } from '../../aws/src/fixtures/scripted-server.ts'
import { captureOutside } from './fixtures/captured-outside.ts'
import { startCloudServices } from './fixtures/cloud-services.ts'
import { slipway } from './index.ts'

/** AppSpec files of public repositories, kept beside this repository. */
const corpus = new URL('../../../../shared/corpus/appspec/', import.meta.url)
const isPresent = existsSync(corpus)
if (!isPresent) {
  process.stderr.write('not run: deploy --dry-run of the corpus, for the corpus of AppSpec files is not here\n')
}

/** The files that are refused, by what is wrong beside their placeholders; the validator refuses them all. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  lambda: {
    'a required property is missing, so that there is no place for its value': [
      'AhmedMElhamy__LambdaRepo__8.yml',
      'alanbridgeft__pipeline-demo__3.yml',
      'dexmo007__dexpenses-classify-go__1.yml',
    ],
    'the function of a hook is an empty text': [
      'AlphaPL__aws-lambda-helloworld__1.yml',
      'aws-samples__aws-codedeploy-appspec-assistant__25.json',
      'aws-samples__aws-codedeploy-appspec-assistant__26.json',
    ],
    'the name of the file is its first line': ['KotaMaruyama0405__sample__3.yml'],
    'JSON without its colons and commas': [
      'Opetushallitus__koski-mydata__2.json',
      'Opetushallitus__koski-mydata__3.json',
    ],
    'a SAM template and no AppSpec file': ['toluna-terraform__terraform-aws-lambda-pipeline__2.json'],
  },
  ecs: {
    'the version is missing, or misspelt': ['2tech5__JPA-API-DEMO__2.yml', 'Jareechang__ecs-nextjs__1.json'],
    'there are two resources, one of them indented wrongly': [
      'Andrei0104__green-blue-ecs-example__2.yml',
      'Andrei0104__green-blue-ecs-example__3.yml',
    ],
    'a colon has no blank behind it': ['COURAGE2020__ECR-ECS__1.yml', 'COURAGE2020__ECR-ECS__2.json'],
    'JSON with commas too many': ['DevopsArtFactory__springboot-sample__2.json'],
    'a form with nothing filled in': [
      'aws-samples__aws-codedeploy-appspec-assistant__20.json',
      'aws-samples__aws-codedeploy-appspec-assistant__21.json',
      'aws-samples__aws-codedeploy-appspec-assistant__24.yml',
    ],
    'a required property is missing': ['weiwshen1__FirstDockerWebApp__5.yml'],
  },
}

/** Marks that pipelines fill in by themselves, beside those that are options here: `${NAME}` is filled by `--appspec-var`. */
const MARKS =
  /\$\{\{[^{}\n]+\}\}|\$\([^()\s]+\)|\$(?!LATEST\b)[A-Za-z_]\w*|\{\{[^{}\n]+\}\}|#\{[^{}\n]+\}#?|<%[^<>\n]+%>|<[A-Za-z_][^<>\n]*>|%[A-Za-z_]\w*%|__[A-Za-z]\w*__|\[[A-Z][^[\]\n"]+\]|ENABLED-or-DISABLED/g
/** What a pipeline would put there: of most values any text will do. */
function fillMarks(text: string): string {
  const lines = text.split('\n').map((line) => {
    const filled = /PlatformVersion/i.test(line)
      ? 'LATEST'
      : /AssignPublicIp/i.test(line)
        ? 'ENABLED'
        : /(?:Base|Weight)"?:/i.test(line)
          ? '1'
          : 'filled'
    return line.replace(MARKS, filled)
  })
  return lines.join('\n')
}
const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g

describe.skipIf(!isPresent)('deploy --dry-run of the corpus', () => {
  const servers = new Map<string, ScriptedServer>()
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-corpus-'))
    servers.set('lambda', await startCloudServices({ platform: 'Lambda' }))
    servers.set('ecs', await startCloudServices({ platform: 'ECS' }))
  })
  afterAll(async () => {
    await Promise.all([...servers.values()].map((server) => server.close()))
    await rm(folder, { recursive: true, force: true })
  })

  const OPTIONS: Readonly<Record<string, readonly string[]>> = {
    lambda: ['--function-name', 'orders', '--alias', 'live', '--target-version', '2'],
    ecs: [
      ...['--task-definition', 'arn:aws:ecs:eu-central-1:111122223333:task-definition/shop:7'],
      ...['--container-name', 'web', '--container-port', '8080'],
    ],
  }

  const dryRun = async (platform: string, id: string) => {
    const text = readFileSync(new URL(`${platform}/${id}`, corpus), 'utf8')
    const names = [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))]
    const file = join(folder, id)
    await writeFile(file, fillMarks(text))
    const outside = captureOutside(ENVIRONMENT)
    const code = await slipway(
      [
        ...['deploy', '--dry-run', '--json', '--application-name', 'shop', '--deployment-group', 'web'],
        ...['--revision', file, '--endpoint-url', servers.get(platform)?.endpoint ?? ''],
        ...(OPTIONS[platform] ?? []),
        ...names.flatMap((name) => ['--appspec-var', `${name}=filled`]),
      ],
      outside,
    )
    return { code, outside }
  }

  test.for(['lambda', 'ecs'])(
    'every file for %s is accepted, its placeholders filled',
    { timeout: 120_000 },
    async (platform) => {
      const refused: string[] = []
      const ids = readdirSync(new URL(`${platform}/`, corpus))
      for (const id of ids) {
        const { code, outside } = await dryRun(platform, id)
        if (code === 0) {
          const plan = JSON.parse(outside.stdout())
          expect([id, plan.wouldCreate, plan.problems]).toEqual([id, true, []])
          expect([id, /"2"|shop:7/.test(plan.appSpec)]).toEqual([id, true])
        } else {
          refused.push(id)
          expect([id, code]).toEqual([id, 2])
        }
      }
      process.stderr.write(`${ids.length - refused.length} of ${ids.length} files for ${platform} are accepted\n`)
      expect(refused.sort()).toEqual(
        Object.values(REFUSED[platform] ?? {})
          .flat()
          .sort(),
      )
    },
  )
})
