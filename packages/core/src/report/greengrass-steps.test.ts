import { describe, expect, test } from 'vitest'
import type { WrittenComponent } from '../greengrass/component.ts'
import type { PushedComponent } from '../pipeline/greengrass/requests.ts'
import {
  componentJson,
  componentPushJson,
  deployCommandOf,
  describeComponentFolder,
  describeComponentPush,
  renderComponentMarkdown,
  renderComponentPushMarkdown,
} from './greengrass-steps.ts'
import { markdownCode } from './markdown-text.ts'

const digest = 'a'.repeat(64)
const artifact = (fileName: string, sizeBytes: number) => {
  return { fileName, path: `out/artifacts/${fileName}`, sizeBytes, sha256: digest, contentDigest: digest }
}
const written: WrittenComponent = {
  path: 'out',
  component: {
    name: 'com.example.App',
    version: '1.4.0',
    recipe: { file: 'out/recipe.yaml', format: 'yaml', text: '' },
    artifacts: [artifact('app.zip', 1_500), artifact('run|.sh', 12)],
    elsewhere: ['s3://models/one.bin'],
    contentDigest: digest,
    publish: {},
  },
}
const facts = { commit: '1a2b3c4d5e6f7a8b', committedAt: new Date(0), changedFiles: ['main.py'] }

describe('a component folder', () => {
  test.for<[Partial<WrittenComponent['component']>, string]>([
    [{}, 'version 1.4.0 of component com.example.App into out (2 artifacts, 1.5 kB)'],
    [
      { version: 'NEXT_PATCH', artifacts: [artifact('a', 1)] },
      'the next patch of component com.example.App into out (1 artifact, 1 B)',
    ],
    [{ artifacts: [] }, 'version 1.4.0 of component com.example.App into out (0 artifacts)'],
  ])('%o in one line', ([change, expected]) => {
    expect(describeComponentFolder({ ...written, component: { ...written.component, ...change } })).toBe(expected)
  })

  test('as JSON is without the paths of this machine, and with what the repository knew', () => {
    expect(componentJson({ ...written, facts })).toEqual({
      ...{ path: 'out', format: 'greengrass', name: 'com.example.App', version: '1.4.0', contentDigest: digest },
      ...{ sizeBytes: 1_512, commit: facts.commit, dirty: true, elsewhere: ['s3://models/one.bin'] },
      artifacts: [
        { fileName: 'app.zip', sizeBytes: 1_500, sha256: digest, contentDigest: digest },
        { fileName: 'run|.sh', sizeBytes: 12, sha256: digest, contentDigest: digest },
      ],
    })
  })

  test('as Markdown names every artifact, what is elsewhere, and changes that are in no commit', () => {
    const [name, version, content, commit] = ['com.example.App', '1.4.0', digest, '1a2b3c4d5e6f'].map((text) =>
      markdownCode(text),
    )
    expect(renderComponentMarkdown({ ...written, facts }, [])).toBe(`### ✅ bundled the component

| Component | Version | Artifacts | Size | Content digest | Commit |
| --- | --- | --- | --- | --- | --- |
| ${name} | ${version} | 2 | 1.5 kB | ${content} | ${commit} with uncommitted changes |

| Artifact | Size | SHA-256 |
| --- | ---: | --- |
| ${markdownCode('app.zip')} | 1.5 kB | ${content} |
| ${markdownCode('run|.sh')} | 12 B | ${content} |

Not in it, and to be there already:

- ${markdownCode('s3://models/one.bin')}
`)
  })

  test('that was not made says so above what is wrong', () => {
    const message = 'unknown key "Manifest"'
    const diagnostic = { severity: 'error', code: 'greengrass/unknown-key', message, file: 'recipe.yaml' } as const
    const markdown = renderComponentMarkdown(undefined, [diagnostic])
    expect(markdown).toMatch(/^### ❌ not bundled: the component has errors\n/)
    expect(markdown).toContain('unknown key')
  })
})

describe('a component that was published', () => {
  const uris = { 'app.zip': `s3://components/com.example.App/${digest}/app.zip` }
  const pushed: PushedComponent = {
    ...{ name: 'com.example.App', version: '1.4.0', unchanged: false, contentDigest: digest, uris },
    revision: { type: 'greengrass', components: { 'com.example.App': '1.4.0' } },
  }

  test.for<[Partial<PushedComponent>, boolean, string]>([
    [{}, false, '### ✅ published the component\n'],
    [{ unchanged: true }, false, '### ✅ this content was published already\n'],
    [{}, true, '### 📝 dry run: a version would be published\n'],
    [{ unchanged: true }, true, '### 📝 dry run: nothing would be published\n'],
  ])('%o, planned %s: %s', ([change, isPlan, head]) => {
    const markdown = renderComponentPushMarkdown({ ...pushed, ...change }, isPlan)
    expect(markdown.startsWith(head)).toBe(true)
    expect(markdown).toContain(`- ${markdownCode(uris['app.zip'])}`)
  })

  test.for<[Partial<PushedComponent>, string]>([
    [{}, `version 1.4.0 of component com.example.App would be published, with ${uris['app.zip']}`],
    [{ uris: {} }, 'version 1.4.0 of component com.example.App would be published, without artifacts'],
    [
      { unchanged: true },
      'version 1.4.0 of component com.example.App has this content already: nothing would be published',
    ],
  ])('%o in one line', ([change, expected]) => {
    expect(describeComponentPush({ ...pushed, ...change })).toBe(expected)
  })

  test('says how it is deployed, and is JSON with the revision that deploy takes', () => {
    expect(deployCommandOf(pushed)).toBe(
      'slipway deploy --provider greengrass --thing-group GROUP --components com.example.App@1.4.0 --wait',
    )
    expect(componentPushJson(pushed)).toEqual({
      revision: { revisionType: 'GreengrassComponents', greengrassComponents: { 'com.example.App': '1.4.0' } },
      ...{ name: 'com.example.App', version: '1.4.0', unchanged: false, contentDigest: digest, uris },
    })
  })
})
