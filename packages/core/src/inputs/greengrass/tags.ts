import { type OptionSpec, ValueProblem } from '../spec.ts'
import { pairs } from '../storage.ts'

/** Tags of something in Greengrass V2 (service model, TagKey and TagValue). */
export function resourceTags(help: string): OptionSpec<Readonly<Record<string, string>>> {
  return pairs('KEY=VALUE', help, (name, value) => {
    if (name.length > 128 || value.length > 256) {
      throw new ValueProblem(`has "${name}" with too long a key or value; 128 and 256 characters are allowed`)
    }
    if (/^aws:/i.test(name)) throw new ValueProblem(`has "${name}"; AWS keeps keys that begin with aws: for itself`)
  })
}
