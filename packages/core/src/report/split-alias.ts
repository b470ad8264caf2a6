import type { Target } from '../deployment/index.ts'
import { shellWord } from './shell-word.ts'
import type { Advice } from './step.ts'

/** A function whose alias sends its calls to both versions. */
export function isSplit({ type, traffic = [] }: Target): boolean {
  return type === 'lambda' && traffic.some(({ percent }) => percent > 0 && percent < 100)
}

/** Nothing is deployed to an alias that is split, not even a way back (user guide, "Troubleshoot AWS Lambda deployment issues"). */
export function endSplit(functionName: string): Advice {
  const end = `aws lambda update-alias --function-name ${shellWord(functionName)} --name ALIAS --routing-config AdditionalVersionWeights={}`
  return ['another deployment can succeed, send all calls to the one from before:', { code: end }]
}
