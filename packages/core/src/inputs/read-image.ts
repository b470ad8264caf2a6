import { ValueProblem } from './spec.ts'

/** Registry, repository, tag and digest of an image, as container runtimes read them (distribution, "reference"). */
const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const HOST = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const REGISTRY = `${HOST}(?:\\.${HOST})*(?::\\d+)?`
const IMAGE = new RegExp(
  `^(?:${REGISTRY}/)?${PART}(?:/${PART})*(?::\\w[\\w.-]{0,127})?(?:@[a-zA-Z][\\w+.-]*:[0-9a-fA-F]{32,})?$`,
)

/** Reads the name of an image. What is none, no service could ever pull. @throws ValueProblem. */
export function readImage(value: string): string {
  if (IMAGE.test(value)) return value
  throw new ValueProblem(`is "${value}"; expected an image, such as registry.example/shop/web:1.2 or web@sha256:DIGEST`)
}
