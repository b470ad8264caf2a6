import { expect, test } from 'vitest'
import { readAppSpec } from '../read.ts'
import { validateRelease } from '../validate.ts'

const HEAD = 'version: 0.0\nos: linux\n'

function notices(text: string, hostOs: 'linux' | 'windows' = 'linux'): readonly string[] {
  return validateRelease({ text, file: 'appspec.yml', hostOs })
    .filter(({ severity }) => severity === 'notice')
    .map(({ code, span }) => `${code.replace('appspec/', '')} ${span?.start.line ?? '-'}`)
}

test('a file that leaves everything to the defaults is told what they are, each once', () => {
  const text = `${HEAD}files:
  - source: /
    destination: /srv
hooks:
  ApplicationStop:
    - location: stop.sh
    - location: clean.sh
  AfterInstall:
    - location: install.sh
`
  expect(notices(text)).toEqual([
    'existing-files 3',
    'whole-release 4',
    'no-validation 6',
    'previous-revision 7',
    'working-directory 8',
    'default-timeout 8',
    'runs-as-agent 8',
  ])
})

test('a file that says all of it has nothing to be told but where scripts run', () => {
  const text = `${HEAD}file_exists_behavior: OVERWRITE
files:
  - source: app
    destination: /srv
hooks:
  ValidateService:
    - location: check.sh
      timeout: 60
      runas: app
`
  expect(notices(text)).toEqual(['working-directory 9'])
})

test('Windows hosts have no users to run scripts as', () => {
  const text = 'version: 0.0\nos: windows\nhooks:\n  ValidateService:\n    - location: check.ps1\n      timeout: 60\n'
  expect(notices(text, 'windows')).toEqual(['working-directory 5'])
})

test('scripts of a hook that never runs are not spoken of', () => {
  expect(notices(`${HEAD}hooks:\n  AfterInstal:\n    - location: a.sh\n`)).toEqual(['no-validation 3'])
})

test('what is blank is warned of where it is and once; what is empty is noted', () => {
  const text = `${HEAD}file_exists_behavior:
files:
permissions:
  - object: /srv
    owner:
    except: []
hooks:
  AfterInstall:
  ValidateService: []
`
  const found = validateRelease({ text, file: 'appspec.yml' })
  const about = (wanted: string): readonly (number | undefined)[] =>
    found.filter(({ code, severity }) => `${severity} ${code}` === wanted).map(({ span }) => span?.start.line)
  expect(about('warning appspec/blank-key')).toEqual([3, 7])
  expect(about('notice appspec/blank-key')).toEqual([8, 11])
  expect(about('warning appspec/files')).toEqual([4])
  expect(about('warning appspec/hooks')).toEqual([10])
})

test('what the agent reads of a file comes without notices', () => {
  const { diagnostics } = readAppSpec(`${HEAD}hooks:\n  ApplicationStop:\n    - location: a.sh\n`, {
    file: 'appspec.yml',
  })
  expect(diagnostics).toEqual([])
})
