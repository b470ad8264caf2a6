import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { ImageFolder } from '@slipway/engine'

/** `NAME=FOLDER`, repeated for each image. */
export function images(help: string): OptionSpec<readonly ImageFolder[]> {
  return { kind: 'list', help, placeholder: 'NAME=FOLDER', read: readImages }
}

function readImages(given: readonly string[]): readonly ImageFolder[] {
  const read = given.filter((text) => text !== '').map(readImage)
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

function readImage(text: string): ImageFolder {
  const [, name, folder] = /^([^=\s]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || folder === undefined) {
    throw new ValueProblem(`is "${text}"; expected NAME=FOLDER, such as web:2=./web`)
  }
  return { name, folder }
}
