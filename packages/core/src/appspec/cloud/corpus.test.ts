import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../diagnostics.ts'
import { validateRelease } from '../validate.ts'

/** AppSpec files of public repositories, kept beside this repository. */
const corpus = new URL('../../../../../../shared/corpus/appspec/', import.meta.url)
const isPresent = existsSync(corpus)

if (!isPresent) {
  process.stderr.write('not run: ECS and Lambda files of the corpus, for the corpus of AppSpec files is not here\n')
}

/** The files that get errors, by what is wrong with them: each was read, and none is sound apart from its placeholders. */
const ERRONEOUS: Readonly<Record<string, readonly string[]>> = {
  'the version is missing, or misspelt': ['ecs/2tech5__JPA-API-DEMO__2.yml', 'ecs/Jareechang__ecs-nextjs__1.json'],
  'there are two resources, one of them indented wrongly': [
    'ecs/Andrei0104__green-blue-ecs-example__2.yml',
    'ecs/Andrei0104__green-blue-ecs-example__3.yml',
  ],
  'a colon has no blank behind it': ['ecs/COURAGE2020__ECR-ECS__1.yml', 'ecs/COURAGE2020__ECR-ECS__2.json'],
  'JSON with commas too many, which the author took out later': ['ecs/DevopsArtFactory__springboot-sample__2.json'],
  'JSON without its colons and commas, and versions of $LATEST': [
    'lambda/Opetushallitus__koski-mydata__2.json',
    'lambda/Opetushallitus__koski-mydata__3.json',
  ],
  'the name of the file is its first line': ['lambda/KotaMaruyama0405__sample__3.yml'],
  'versions of $LATEST or 0, which are none that traffic can be shifted between': [
    'lambda/AhmedMElhamy__LambdaRepo__3.yml',
    'lambda/Opetushallitus__koski-mydata__1.json',
    'lambda/alanbridgeft__pipeline-demo__2.yml',
  ],
  'required properties are missing': [
    'ecs/weiwshen1__FirstDockerWebApp__5.yml',
    'lambda/AhmedMElhamy__LambdaRepo__8.yml',
    'lambda/alanbridgeft__pipeline-demo__3.yml',
    'lambda/dexmo007__dexpenses-classify-go__1.yml',
  ],
  'a form with nothing filled in: required values are empty texts': [
    'ecs/aws-samples__aws-codedeploy-appspec-assistant__20.json',
    'ecs/aws-samples__aws-codedeploy-appspec-assistant__21.json',
    'ecs/aws-samples__aws-codedeploy-appspec-assistant__22.json',
    'ecs/aws-samples__aws-codedeploy-appspec-assistant__23.json',
    'ecs/aws-samples__aws-codedeploy-appspec-assistant__24.yml',
    'lambda/AlphaPL__aws-lambda-helloworld__1.yml',
    'lambda/aws-samples__aws-codedeploy-appspec-assistant__25.json',
    'lambda/aws-samples__aws-codedeploy-appspec-assistant__26.json',
    'lambda/aws-samples__aws-codedeploy-appspec-assistant__27.json',
    'lambda/aws-samples__aws-codedeploy-appspec-assistant__28.json',
    'lambda/aws-samples__aws-codedeploy-appspec-assistant__29.yml',
  ],
  'a SAM template and no AppSpec file': ['lambda/toluna-terraform__terraform-aws-lambda-pipeline__2.json'],
}

describe.skipIf(!isPresent)('the ECS and Lambda files of the corpus', () => {
  const ids = isPresent
    ? ['ecs', 'lambda'].flatMap((folder) => readdirSync(new URL(`${folder}/`, corpus)).map((id) => `${folder}/${id}`))
    : []
  const validate = (id: string): ReturnType<typeof validateRelease> =>
    validateRelease({ text: readFileSync(new URL(id, corpus)), file: id })

  test('get an error exactly where something besides a placeholder is wrong', () => {
    const erroneous = ids.filter((id) => hasErrors(validate(id)))
    process.stderr.write(`${ids.length - erroneous.length} of ${ids.length} ECS and Lambda files have no error\n`)
    expect(ids.length).toBeGreaterThan(150)
    expect(erroneous.sort()).toEqual(Object.values(ERRONEOUS).flat().sort())
  })

  test('are judged by the rules of their own platform', () => {
    for (const id of ids) {
      const codes = validate(id).map(({ code }) => code)
      expect([id, codes.filter((code) => /platform$|\/os$/.test(code))]).toEqual([id, []])
    }
  })

  test('say of a placeholder that it is to be replaced', () => {
    const replaced = ids.filter((id) => validate(id).some(({ code }) => code === 'appspec/placeholder'))
    expect(replaced.length).toBeGreaterThan(60)
  })
})
