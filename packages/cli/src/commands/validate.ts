import { bundleOptions, choice, flag, list, optionalChoice, text } from '@slipway/core/inputs'
import { bundleFormatOf } from '@slipway/core/revision'
import { readAppSpecVariables } from '@slipway/runtime/bundle-request'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { isFailing, requireFitting } from '../validation/settings.ts'

export const validate: Command = defineCommand({
  name: 'validate',
  summary: 'say what is wrong with a release before it is bundled',
  positionals: ['PATH'],
  options: {
    type: optionalChoice(
      ['release', 'component'],
      'what PATH is: for CodeDeploy, or for AWS IoT Greengrass V2',
      'told by its files',
    ),
    platform: optionalChoice(['ec2', 'lambda', 'ecs'], 'compute platform of the AppSpec', 'told by its content'),
    'host-os': bundleOptions['host-os'],
    'appspec-only': flag('look at the AppSpec alone, not at the scripts and files that it names'),
    'appspec-file': text(
      'FILE',
      'AppSpec file that takes the place of appspec.yml; with stdin, the name to tell it by',
    ),
    include: list('PATTERN', 'look only at what matches, in gitignore patterns'),
    exclude: list('PATTERN', 'leave out what matches, on top of .deployignore'),
    'ignore-hidden-files': bundleOptions['ignore-hidden-files'],
    'appspec-var': bundleOptions['appspec-var'],
    'appspec-env': bundleOptions['appspec-env'],
    format: optionalChoice(['text', 'json', 'sarif', 'github'], 'how the result is written', 'text'),
    output: text('FILE', 'write JSON or SARIF to this file, and text for people to stdout'),
    notices: flag('show what is only worth knowing as well; JSON and SARIF always have it'),
    'fail-on': choice(['error', 'warning'], 'the least that makes the exit code 2', 'error'),
    fix: flag('mend what is certain, in the AppSpec and the scripts that it names, and show what was changed'),
    diff: flag('show what --fix would change, and change nothing'),
    ...jsonOption,
  },
  notes:
    'PATH is a release folder, an AppSpec file or a bundle; or a recipe of AWS IoT Greengrass V2, or the folder of one, which is told by recipe.yaml, ' +
    'recipe.json or gdk-config.json. - reads an AppSpec file from stdin, with --type component a recipe, and looks at it alone. ' +
    'Exit code 2 when there is an error; warnings alone are 0, unless --fail-on says otherwise. --json is --format json.',
  run: async ({ values, positionals, outside }) => {
    const { platform, include, exclude, fix, diff } = values
    const [path = '.'] = positionals
    const appSpecFile = values['appspec-file']
    const hostOs = values['host-os']
    const { appSpecPath, createCheck, STDIN } = await import('../validation/check.ts')
    const isStdin = path === STDIN
    const { isComponent } = await import('@slipway/core/pipeline/check')
    const type = values.type ?? (!isStdin && (await isComponent(path, localFiles)) ? 'component' : 'release')
    if (type === 'component') {
      const { validateComponent } = await import('../validation/component.ts')
      return validateComponent({ ...values, path }, outside)
    }
    const isFile = !isStdin && (await localFiles.kindOf(path)) === 'file'
    const isBundle = isFile && bundleFormatOf(path) !== undefined
    const appSpecVariables = readAppSpecVariables(values, outside.environment)
    const isTemplate = appSpecVariables !== undefined
    const format = requireFitting({ ...values, format: values.format }, { isStdin, isBundle, isTemplate })
    const request = {
      path,
      hostOs,
      appSpecOnly: values['appspec-only'],
      ...(platform !== undefined && { platform }),
      include,
      exclude,
      ignoreHiddenFiles: values['ignore-hidden-files'],
      ...(appSpecFile !== undefined && { appSpecFile }),
      ...(appSpecVariables !== undefined && { appSpecVariables }),
    }
    const check = await createCheck(request, outside)
    const found = await check.look()
    const appSpec = isStdin ? (appSpecFile ?? 'stdin') : appSpecPath(path, isFile, appSpecFile)
    const isFixable = !isStdin && !isBundle && !isTemplate && found.diagnostics.length > 0
    const planned = isFixable
      ? await (await import('../validation/fix-release.ts')).planFixes({ appSpec, hostOs }, found, check)
      : []
    const isFixed = fix && planned.length > 0
    if (isFixed) {
      const { replaceFile } = await import('../validation/replace-file.ts')
      for (const { change } of planned) await replaceFile(change)
    }
    const release = isFixed ? await (await createCheck(request, outside)).look() : found
    const { readSources } = await import('../validation/sources.ts')
    const { printResult } = await import('../validation/print-result.ts')
    const failOn = values['fail-on']
    await printResult(
      {
        release,
        sourceText: await readSources(release, appSpec),
        planned,
        isFixed,
        isDiff: diff,
        failOn,
        showsNotices: values.notices,
      },
      format,
      values.output,
      outside,
    )
    return isFailing(release.diagnostics, failOn) ? 2 : 0
  },
})
