import { hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import { buildPathsOf, GDK_CONFIG_NAME, zipExcludesOf, zipNameOf } from '../../greengrass/gdk/layout.ts'
import type { GdkConfig, RecipeSummary } from '../../greengrass/index.ts'
import type { CallOptions } from '../../provider.ts'
import { decodeText } from '../bundle/check-bundle.ts'
import { folderNameOf, inFolder, splitPath } from '../paths.ts'
import { type CheckedComponent, checkComponent } from './check-component.ts'
import { type ComponentBundle, type ComponentPorts, componentDigest } from './component-bundle.ts'
import { type GatherRequest, gatherArtifacts, makeArchive } from './gather-artifacts.ts'

export interface BundleComponentRequest {
  /** The folder of the component: a project of the development kit, or a recipe with its artifacts. */
  readonly source: string
  /** The name of the folder, where its path does not end in it, such as `.`. @defaultValue the last part of the path */
  readonly folderName?: string
  /** The folder that archives are written to. */
  readonly output: string
  /** What is written, where that is more than an archive: it is in none. @defaultValue the archive itself */
  readonly leaveOut?: string
  /** Files that source control tracks, by their paths from the source, where archives are to hold no others. */
  readonly onlyFiles?: ReadonlySet<string>
  /** The time that every entry of an archive carries. */
  readonly modifiedAt: Date
  /** Whether what the development kit has built is taken as it is. @defaultValue false for the build systems `zip` and `custom` */
  readonly isBuilt?: boolean
  /** What may go into an archive though it looks like a secret, in gitignore patterns. */
  readonly allowSecrets?: readonly string[]
}

/**
 * Turns the folder of a component into what is published: the recipe with the values of the project, and the files that devices
 * download. Archives are made anew, and the same for the same files.
 *
 * @throws SlipwayError RECIPE_INVALID after every diagnostic was reported; NOT_IMPLEMENTED for a build system that only the development
 * kit runs, when it has not been run; SOURCE_INVALID, SECRETS_FOUND, BUILD_FAILED, BUNDLE_FAILED, DISK_FULL.
 */
export async function bundleComponent(
  request: BundleComponentRequest,
  ports: ComponentPorts,
  options: CallOptions = {},
): Promise<ComponentBundle> {
  const { source, folderName = folderNameOf(source) } = request
  if ((await ports.files.kindOf(source)) === 'file') throw isNoFolder(source)
  const checked = await checkComponent({ path: source, folderName }, ports.files)
  for (const diagnostic of checked.diagnostics) ports.reporter.report({ type: 'diagnostic', diagnostic })
  const { recipe } = checked
  if (hasErrors(checked.diagnostics) || recipe === undefined) throw refused(source, checked)
  const { readGdkConfig } = await import('../../greengrass/index.ts')
  const configFile = inFolder(source, GDK_CONFIG_NAME)
  const config =
    (await ports.files.kindOf(configFile)) === 'file'
      ? readGdkConfig(await ports.files.read(configFile), configFile).config
      : undefined
  const bundler = new ComponentBundler({ ...request, folderName }, recipe, ports, options)
  return config === undefined ? bundler.fromFolder() : bundler.fromProject(config)
}

type Recipe = NonNullable<CheckedComponent['recipe']>

class ComponentBundler {
  readonly #request: BundleComponentRequest & { readonly folderName: string }
  readonly #recipe: Recipe
  readonly #ports: ComponentPorts
  readonly #options: CallOptions

  constructor(
    request: BundleComponentRequest & { readonly folderName: string },
    recipe: Recipe,
    ports: ComponentPorts,
    options: CallOptions,
  ) {
    this.#request = request
    this.#recipe = recipe
    this.#ports = ports
    this.#options = options
  }

  /** A recipe and its artifacts: beside it, in `artifacts/`, or where a local deployment has them. */
  async fromFolder(): Promise<ComponentBundle> {
    const { source } = this.#request
    const { summarizeRecipe } = await import('../../greengrass/index.ts')
    const { name, version } = summarizeRecipe(this.#recipe.text, this.#recipe.file)
    const inArtifacts = inFolder(source, 'artifacts')
    const folders = [source, inArtifacts, `${inArtifacts}/${name}/${version}`]
    return this.#finish(this.#recipe, { name, version, publish: {} }, { folders, made: [], makesArchives: true })
  }

  async fromProject(config: GdkConfig): Promise<ComponentBundle> {
    const { source, folderName } = this.#request
    const { rewriteRecipe } = await import('../../greengrass/index.ts')
    const { system } = config.build
    const isBuilt = this.#request.isBuilt ?? (system !== 'zip' && system !== 'custom')
    const paths = buildPathsOf(config)
    const { name: recipeName } = splitPath(this.#recipe.file)
    const recipeFile = inFolder(source, `${paths.recipes}/${recipeName}`)
    const fill = (recipe: Recipe): Recipe => ({
      file: recipe.file,
      text: rewriteRecipe(recipe.text, recipe.file, { name: config.name, publisher: config.author }),
    })
    if (system === 'zip' && !isBuilt) {
      const exclude = zipExcludesOf(config, recipeName)
      const zipName = zipNameOf(config, folderName)
      const archive = await makeArchive(source, zipName, { exclude }, this.#place(), this.#ports, this.#options)
      return this.#finish(fill(this.#recipe), config, { folders: [], made: [archive], makesArchives: false })
    }
    this.#refuseTracked(system)
    if (!isBuilt) await this.#build(config)
    else if ((await this.#ports.files.kindOf(recipeFile)) !== 'file') throw notBuilt(system, recipeFile)
    const built = await this.#readBuilt(recipeFile, system)
    const folders = [inFolder(source, paths.artifacts)]
    return this.#finish(fill(built), config, { folders, made: [], makesArchives: false })
  }

  /** What a build has made is not tracked, and none of it is left out here. */
  #refuseTracked(system: string): void {
    if (this.#request.onlyFiles === undefined) return
    throw new SlipwayError(
      'INPUT_INVALID',
      `what "${system}" has built is taken as it is, not only files that git tracks`,
      {
        hint: 'leave out tracked-only',
      },
    )
  }

  async #build({ build: { command = [] } }: GdkConfig): Promise<void> {
    const { build } = this.#ports
    if (build === undefined) {
      throw new SlipwayError('NOT_IMPLEMENTED', 'the build system "custom" is not run here', {
        hint: 'run "gdk component build" first, and publish what it has built',
      })
    }
    await build([command].flat(), this.#request.source, this.#options)
  }

  async #readBuilt(file: string, system: string): Promise<Recipe> {
    if ((await this.#ports.files.kindOf(file)) !== 'file') {
      throw new SlipwayError('SOURCE_INVALID', `the build has left no recipe at "${file}"`, {
        hint: `a build of "${system}" puts the recipe there, and the artifacts into greengrass-build/artifacts/NAME/VERSION`,
      })
    }
    const { validateRecipe } = await import('../../greengrass/index.ts')
    const bytes = await this.#ports.files.read(file)
    const diagnostics = validateRecipe({ text: bytes, file, isOfGdkProject: true }).filter(
      ({ severity }) => severity === 'error',
    )
    for (const diagnostic of diagnostics) this.#ports.reporter.report({ type: 'diagnostic', diagnostic })
    if (diagnostics.length > 0) throw refused(file, { diagnostics })
    return { file, text: decodeText(bytes) }
  }

  #place(): Omit<GatherRequest, 'folders' | 'made' | 'makesArchives'> {
    const { source: root, output, modifiedAt, allowSecrets = [], leaveOut, onlyFiles } = this.#request
    return {
      ...{ root, output, modifiedAt, allowSecrets },
      ...(leaveOut !== undefined && { leaveOut }),
      ...(onlyFiles !== undefined && { onlyFiles }),
    }
  }

  async #finish(
    { file, text }: Recipe,
    { name, version, publish }: Pick<GdkConfig, 'name' | 'version' | 'publish'>,
    places: Pick<GatherRequest, 'folders' | 'made' | 'makesArchives'>,
  ): Promise<ComponentBundle> {
    const { summarizeRecipe } = await import('../../greengrass/index.ts')
    const { artifacts: uris }: RecipeSummary = summarizeRecipe(text, file)
    const gathering = { ...places, ...this.#place() }
    const { artifacts, elsewhere } = await gatherArtifacts(uris, gathering, this.#ports, this.#options)
    const format = /\.json$/i.test(file) ? 'json' : 'yaml'
    const content = { recipe: { file, format, text } as const, artifacts }
    return { name, version, ...content, elsewhere, contentDigest: await componentDigest(content), publish }
  }
}

function refused(source: string, { diagnostics }: Pick<CheckedComponent, 'diagnostics'>): SlipwayError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const count = errors === 1 ? 'an error' : `${errors} errors`
  return new SlipwayError('RECIPE_INVALID', `the component in "${source}" has ${count}; nothing was bundled`, {
    hint: 'mend what is listed above; slipway validate shows it again',
  })
}

/** A recipe alone would be bundled without its artifacts, and without what `gdk-config.json` says. */
function isNoFolder(source: string): SlipwayError {
  const { folder } = splitPath(source)
  return new SlipwayError('SOURCE_INVALID', `"${source}" is a file; expected the folder of a component`, {
    hint: `name the folder that it is in: "${folder}"`,
  })
}

function notBuilt(system: string, recipeFile: string): SlipwayError {
  const isRunHere = system === 'zip' || system === 'custom'
  const why = isRunHere ? 'what is built is to be taken as it is' : `the build system "${system}" is not run here`
  return new SlipwayError(
    isRunHere ? 'SOURCE_INVALID' : 'NOT_IMPLEMENTED',
    `${why}, and nothing is built: no "${recipeFile}"`,
    {
      hint: 'run "gdk component build" first; what it has built is published as it is',
    },
  )
}
