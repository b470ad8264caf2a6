import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeLoad, interleave, median, printRatios, SLIPWAY, time } from './measure.mjs'

const ROOT = new URL('../../', import.meta.url)
const CORPUS = new URL('../shared/corpus/appspec/', ROOT)
const FIXTURES = new URL('packages/core/src/appspec/fixtures/', ROOT)
const LIBRARY = new URL('packages/core/lib/appspec/index.js', ROOT)
const SAFE_LOAD = fileURLToPath(new URL('safe-load.py', import.meta.url))
const ROUNDS = 15
const PEERS = { 'python3, yaml.safe_load': 'python', 'python3, yaml.CSafeLoader': 'c' }

/**
 * How many AppSpec files a second are judged, by all rules of the platform that each is for, beside PyYAML's safe_load, which only loads
 * them; and how long one file takes from the start of a process to the verdict.
 */
export async function bench() {
  const { name, files } = filesToJudge()
  const bytes = files.reduce((sum, path) => sum + readFileSync(path).length, 0)
  console.log(`${files.length} files of ${name}, ${(bytes / 1024).toFixed(0)} KiB; ${describeLoad()}\n`)
  const hasYaml = spawnSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' }).status === 0
  if (!hasYaml) console.log('not run: the peer, for python3 with PyYAML is not on this machine\n')
  await judgeMany(files, hasYaml)
  await judgeOne(files[0] ?? '', hasYaml)
}

function filesToJudge() {
  if (existsSync(CORPUS)) {
    const files = ['ec2', 'ecs', 'lambda'].flatMap((platform) =>
      readdirSync(new URL(`${platform}/`, CORPUS)).map((id) => fileURLToPath(new URL(`${platform}/${id}`, CORPUS))),
    )
    return { name: 'the corpus', files }
  }
  console.log('not run: the corpus of AppSpec files is not here; the fixtures take its place\n')
  const files = readdirSync(FIXTURES)
    .map((id) => fileURLToPath(new URL(`${id}/appspec.yml`, FIXTURES)))
    .filter((path) => existsSync(path))
  return { name: 'the fixtures', files }
}

/**
 * @param {readonly string[]} files
 * @param {boolean} hasYaml
 */
async function judgeMany(files, hasYaml) {
  if (!existsSync(LIBRARY)) {
    console.log('not run: files per second, for the library is not built: npm run build\n')
    return
  }
  const { validateRelease } = await import(LIBRARY.href)
  const releases = files.map((file) => ({ file, text: readFileSync(file) }))
  /** @type {Record<string, number[]>} */
  const seconds = { 'slipway, all rules': [] }
  const ours = seconds['slipway, all rules'] ?? []
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now()
    for (const release of releases) validateRelease(release)
    ours.push((performance.now() - startedAt) / 1000)
    if (!hasYaml) continue
    for (const [name, loader] of Object.entries(PEERS)) {
      // A process of its own for each round, so that the machine's moods hit all alike; its first round warms it up.
      const { stdout } = spawnSync('python3', [SAFE_LOAD, loader, '2'], {
        input: JSON.stringify(files),
        encoding: 'utf8',
      })
      const last = Number(stdout.trim().split('\n').at(-1))
      if (last > 0) seconds[name] = [...(seconds[name] ?? []), last]
    }
  }
  console.log('| what | files per second (median) | first round | ratio |\n| --- | --- | --- | --- |')
  const rate = (/** @type {number} */ time) => files.length / time
  for (const [name, times] of Object.entries(seconds)) {
    const first = times === ours ? rate(times[0] ?? Number.NaN).toFixed(0) : ''
    console.log(
      `| ${name} | ${rate(median(times)).toFixed(0)} | ${first} | ${(median(times) / median(ours)).toFixed(2)} |`,
    )
  }
  console.log()
}

/**
 * @param {string} file
 * @param {boolean} hasYaml
 */
async function judgeOne(file, hasYaml) {
  const load = `import sys, yaml; yaml.safe_load(open(sys.argv[1]))`
  const { status } = spawnSync(process.execPath, [SLIPWAY, 'validate', '--appspec-only', file], { stdio: 'ignore' })
  const medians = await interleave(
    {
      'slipway validate --appspec-only FILE': () =>
        time([process.execPath, SLIPWAY, 'validate', '--appspec-only', file], { code: status ?? 0 }).ms,
      'node -e 0': () => time([process.execPath, '-e', '0']).ms,
      ...(hasYaml && {
        'python3 -c "import yaml; yaml.safe_load(FILE)"': () => time(['python3', '-c', load, file]).ms,
      }),
    },
    15,
  )
  printRatios(medians)
}
