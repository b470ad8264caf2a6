import { SlipwayError } from '@slipway/core/errors'
import { checkShape, type Problem, type Shape } from './shape.ts'

/** A document that is wrong throughout is told by its first problems. */
const TOLD_PROBLEMS = 50

/** What is read, and how it is spoken of. */
export interface DocumentKind<T> {
  /** `scenario` */
  readonly noun: string
  /** What cannot be done with one that is wrong: `played`. */
  readonly use: string
  readonly page: string
  readonly schema: string
  readonly shape: Shape
  /** What does not go together, although each value by itself is as it should be. */
  readonly findContradictions: (document: T) => Iterable<Problem>
}

/**
 * Reads a document from JSON.
 *
 * @param source - where it comes from, as messages name it.
 * @throws SlipwayError INPUT_INVALID with everything that is wrong with it, each by its place.
 */
export function readDocument<T>(text: string, source: string, kind: DocumentKind<T>): T {
  const document = parse(text, source, kind)
  const misshapen = [...firstOf(checkShape(kind.shape, document))]
  if (misshapen.length > 0) throw invalidDocument(source, misshapen, kind)
  const contradictions = [...firstOf(kind.findContradictions(document as T))]
  if (contradictions.length > 0) throw invalidDocument(source, contradictions, kind)
  return document as T
}

type Told = Pick<DocumentKind<never>, 'noun' | 'use' | 'page' | 'schema'>

function parse(text: string, source: string, { noun, page }: Told): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SlipwayError('INPUT_INVALID', `${noun} "${source}" is not JSON: ${(cause as Error).message}`, {
      cause,
      hint: `${page} shows one to begin with`,
    })
  }
}

function* firstOf(problems: Iterable<Problem>): Generator<Problem> {
  let told = 0
  for (const problem of problems) {
    yield problem
    told += 1
    if (told === TOLD_PROBLEMS) {
      yield { place: '', text: 'has further problems' }
      return
    }
  }
}

/** The error that tells everything that is wrong with a document. */
export function invalidDocument(
  source: string,
  problems: readonly Problem[],
  { noun, use, page, schema }: Told,
): SlipwayError {
  const lines = problems.map(({ place, text }) => `  ${place === '' ? 'the document' : place} ${text}`)
  return new SlipwayError('INPUT_INVALID', `${noun} "${source}" cannot be ${use}:\n${lines.join('\n')}`, {
    hint: `${page} tells what it can hold; ${schema} lets an editor check it`,
  })
}
