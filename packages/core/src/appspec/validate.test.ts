import { describe, expect, test } from 'vitest'
import { locateAppSpec, type ReleaseEntry } from './locate.ts'
import { validateRelease } from './validate.ts'

const HEAD = 'version: 0.0\nos: linux\n'

function files(...paths: string[]): readonly ReleaseEntry[] {
  return paths.map((path) => ({ path, type: 'file' }))
}

describe('where the AppSpec file is', () => {
  test('at the root it is found, whatever else there is', () => {
    const entries = files('appspec.yaml', 'appspec.yml', 'deploy/appspec.yml')
    expect(locateAppSpec(entries)).toMatchObject({
      path: 'appspec.yml',
      root: '',
      diagnostics: [{ severity: 'notice', code: 'appspec/second-appspec', file: 'appspec.yaml' }],
    })
  })

  test.for([['appspec.yaml'], ['AppSpec.yml'], ['APPSPEC.YAML'], ['appspec.json']])(
    '%s is the wrong name',
    ([path = '']) => {
      expect(locateAppSpec(files(path)).diagnostics).toMatchObject([{ code: 'appspec/wrong-name', file: path }])
    },
  )

  test('of several in folders, the one nearest to the root is named, and the others are counted', () => {
    const { path, diagnostics } = locateAppSpec(files('a/b/appspec.yml', 'z/appspec.yml', 'y/appspec.yaml'))
    expect(path).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'appspec/wrong-folder', file: 'y/appspec.yaml', message: expect.stringContaining('2 more') },
    ])
  })

  test('a folder of the name is no AppSpec file', () => {
    const entries: readonly ReleaseEntry[] = [{ path: 'appspec.yml', type: 'directory' }]
    expect(locateAppSpec(entries).diagnostics).toMatchObject([{ code: 'appspec/not-found' }])
  })
})

describe('a release', () => {
  function codes(text: string, entries: readonly ReleaseEntry[] | undefined): readonly string[] {
    return validateRelease({ text, file: 'appspec.yml', entries })
      .filter(({ severity }) => severity !== 'notice')
      .map(({ code }) => code)
  }

  const release = files('appspec.yml', 'app/index.html', 'scripts/start.sh')

  test.for([['scripts/start.sh'], ['/scripts/start.sh'], ['./scripts//start.sh'], ['scripts/../scripts/start.sh']])(
    'has the script "%s"',
    ([location]) => {
      const text = `${HEAD}hooks:\n  AfterInstall:\n    - location: ${location}\n`
      expect(codes(text, release)).toEqual([])
    },
  )

  test.for([['/'], ['app'], ['./app/'], ['app/index.html'], ['.']])('has the source "%s"', ([source]) => {
    expect(codes(`${HEAD}files:\n  - source: ${source}\n    destination: /srv\n`, release)).toEqual([])
  })

  test('what is outside of the release cannot be looked for, and is warned of', () => {
    const text = `${HEAD}hooks:\n  AfterInstall:\n    - location: ../outside.sh\n`
    expect(codes(text, release)).toEqual(['appspec/outside-release'])
  })

  test('scripts of hooks that never run are not looked for', () => {
    expect(codes(`${HEAD}hooks:\n  Instal:\n    - location: none.sh\n`, release)).toEqual(['appspec/unknown-hook'])
  })

  test('without a listing only the AppSpec file is judged', () => {
    expect(codes(`${HEAD}hooks:\n  AfterInstall:\n    - location: none.sh\n`, undefined)).toEqual([])
  })

  test('what is missing is reported beside what is wrong, in the order of the file', () => {
    const text = 'version: 0.0\nos: beos\nfiles:\n  - source: none\n    destination: /x\nfile_exists_behavior: NO\n'
    expect(codes(text, release)).toEqual(['appspec/os', 'appspec/source-missing', 'appspec/file-exists-behavior'])
  })

  test('the hosts are taken for those that the file names, unless it is said what they are', () => {
    const text = 'version: 0.0\nos: windows\n'
    expect(codes(text, undefined)).toEqual([])
    const stated = validateRelease({ text, file: 'appspec.yml', hostOs: 'linux' })
    expect(stated.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['appspec/os'])
  })

  test('an AppSpec file that was read under another name is judged, and its name as well', () => {
    expect(codes(HEAD.replace('0.0', '1'), files('appspec.yaml'))).toEqual(['appspec/wrong-name', 'appspec/version'])
  })

  test('an AppSpec file for Lambda or ECS is judged as the service does, wherever it is and whatever is beside it', () => {
    const ecs = 'version: 0.0\nResources:\n  - s:\n      Type: AWS::ECS::Service\n'
    const small = ecs.replace('Resources', 'resources').replace('Type', 'type')
    for (const text of [ecs, small]) expect(codes(text, files('other.txt'))).toEqual(['appspec/missing-property'])
  })

  test('a stated platform that the content contradicts is an error', () => {
    const stated = (platform: 'ec2' | 'lambda') =>
      validateRelease({ text: HEAD, file: 'appspec.yml', platform })
        .filter(({ severity }) => severity !== 'notice')
        .map(({ code }) => code)
    expect(stated('ec2')).toEqual([])
    expect(stated('lambda')).toEqual(['appspec/platform'])
  })
})
