import type { AliasFacts } from '../../provider.ts'

/** What is to be told of an alias that stands for more than one version; nothing of any other. */
export function splitWarnings(functionName: string, alias: string, weights: AliasFacts['weights']): readonly string[] {
  const shares = Object.entries(weights).map(([version, share]) => `${Math.round(share * 100)} % to version ${version}`)
  if (shares.length === 0) return []
  return [
    `alias "${alias}" of function "${functionName}" still sends ${shares.join(' and ')}, as a deployment that was stopped leaves it; until that is ended no other one succeeds: aws lambda update-alias --function-name ${functionName} --name ${alias} --routing-config AdditionalVersionWeights={}`,
  ]
}
