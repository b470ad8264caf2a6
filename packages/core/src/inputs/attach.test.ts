import { expect, test } from 'vitest'
import { checkAttachOptions } from './attach.ts'

test.for([
  [{ id: 'd-1' }, []],
  [{ application: 'shop', group: 'web' }, []],
  [
    {},
    [
      '--deployment-id is missing: deployment to wait for, or --application-name and --deployment-group for the newest of a group',
    ],
  ],
  [
    { id: 'd-1', group: 'web' },
    ['--deployment-id is given beside --deployment-group; expected one deployment or one group'],
  ],
  [
    { id: 'd-1', application: 'shop', group: 'web' },
    ['--deployment-id is given beside --application-name and --deployment-group; expected one deployment or one group'],
  ],
  [
    { application: 'shop' },
    [
      '--deployment-group is missing: deployment group whose newest deployment is waited for, in place of one by its id',
    ],
  ],
  [
    { group: 'web' },
    ['--application-name is missing: application of the deployment group whose newest deployment is waited for'],
  ],
] as const)('%j: exactly one deployment has to be said', ([given, problems]) => {
  const { id, application, group }: { id?: string; application?: string; group?: string } = given
  const values = { 'deployment-id': id, 'application-name': application, 'deployment-group': group }
  expect(checkAttachOptions(values, (name) => `--${name}`)).toEqual(problems)
})
