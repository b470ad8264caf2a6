import { describeJsonProblem } from '../json-problem.ts'
import type { ComponentArtifact, ComponentBundle } from './component.ts'

/** The file of a component folder that says what the others are. */
export const COMPONENT_FILE = 'component.json'
/** The folder in it that holds the artifacts. */
export const ARTIFACTS_FOLDER = 'artifacts'

/** The first word of every form that a component folder has had. */
const FORMAT_NAME = 'slipway-component/'
const FORMAT: string = `${FORMAT_NAME}1`

/** What file systems take for a name. */
const NAME_CHARACTERS = 255

/** What `component.json` says: all of a component but the text of its recipe, and where its files are. */
export interface ComponentDescription extends Pick<ComponentBundle, 'name' | 'version' | 'contentDigest' | 'publish'> {
  /** The name of the recipe in the folder. */
  readonly recipe: string
  readonly artifacts: readonly Omit<ComponentArtifact, 'path'>[]
  readonly elsewhere: readonly string[]
}

/** The name that a recipe has in a component folder. */
export function recipeNameOf({ recipe }: Pick<ComponentBundle, 'recipe'>): string {
  return `recipe.${recipe.format}`
}

/** The text of `component.json`. */
export function formatComponentJson(component: ComponentBundle): string {
  const { name, version, contentDigest, artifacts, elsewhere, publish } = component
  const files = artifacts.map(({ fileName, sizeBytes, sha256, contentDigest: content }) => {
    return { fileName, sizeBytes, sha256, contentDigest: content }
  })
  const recipe = recipeNameOf(component)
  const said = { format: FORMAT, name, version, contentDigest, recipe, artifacts: files, elsewhere, publish }
  return `${JSON.stringify(said, undefined, 2)}\n`
}

/**
 * Reads `component.json`, which somebody may have written who means us harm: no name in it leads anywhere but into the folder.
 *
 * @returns what is wrong with it, as the end of a sentence about the folder, where something is.
 */
export function readComponentJson(
  text: string,
): { readonly description: ComponentDescription } | { readonly problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problem: `${COMPONENT_FILE} cannot be read: ${describeJsonProblem(text, error)}` }
  }
  const wrong = (what: string) => ({ problem: `${COMPONENT_FILE} ${what}` })
  if (!isObject(json) || typeof json.format !== 'string' || !json.format.startsWith(FORMAT_NAME)) {
    return wrong('is not that of a component folder')
  }
  if (json.format !== FORMAT) return wrong(`has the format ${JSON.stringify(json.format.slice(0, 40))}, not ${FORMAT}`)
  const { name, version, contentDigest, recipe, artifacts, elsewhere, publish } = json
  if (!isText(name, /^[a-zA-Z0-9_.-]{1,128}$/)) return wrong('has no name of a component')
  if (!isText(version, /^(NEXT_PATCH|\d[0-9A-Za-z.+-]{0,63})$/)) return wrong('has no version')
  if (!isText(contentDigest, DIGEST)) return wrong('has no content digest')
  if (!isText(recipe, /^recipe\.(json|yaml)$/)) return wrong('names no recipe.json or recipe.yaml')
  if (!Array.isArray(artifacts)) return wrong('has no list of artifacts')
  const files: Omit<ComponentArtifact, 'path'>[] = []
  for (const one of artifacts) {
    const artifact = toArtifact(one)
    if (typeof artifact === 'string') return wrong(artifact)
    if (files.some(({ fileName }) => fileName === artifact.fileName)) {
      return wrong(`names the artifact ${quote(artifact.fileName)} twice`)
    }
    files.push(artifact)
  }
  if (!isListOfTexts(elsewhere)) return wrong('has no list of what is elsewhere')
  if (!isObject(publish)) return wrong('does not say where it is published')
  const { bucket, region } = publish
  if (!isOptionalText(bucket) || !isOptionalText(region)) return wrong('does not say where it is published')
  return {
    description: {
      ...{ name, version, contentDigest, recipe, artifacts: files, elsewhere },
      publish: { ...(bucket !== undefined && { bucket }), ...(region !== undefined && { region }) },
    },
  }
}

const DIGEST = /^[0-9a-f]{64}$/

function toArtifact(value: unknown): Omit<ComponentArtifact, 'path'> | string {
  if (!isObject(value) || typeof value.fileName !== 'string') return 'has an artifact without a name'
  const { fileName, sizeBytes, sha256, contentDigest } = value
  if (!isFileName(fileName)) return `names the artifact ${quote(fileName)}, which is no name of a file`
  if (typeof sizeBytes !== 'number' || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
    return `does not say how large the artifact ${quote(fileName)} is`
  }
  if (!isText(sha256, DIGEST) || !isText(contentDigest, DIGEST)) {
    return `has no digests of the artifact ${quote(fileName)}`
  }
  return { fileName, sizeBytes, sha256, contentDigest }
}

/** Whether a name stays in its folder, on any system: no separator, no drive or stream, and not the folder itself or the one above. */
function isFileName(name: string): boolean {
  if (name === '' || /^\.{1,2}$/.test(name) || name.length > NAME_CHARACTERS) return false
  return !/[/\\:]/.test(name) && ![...name].some((character) => (character.codePointAt(0) ?? 0) < 0x20)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value)
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
