/** The service that a deployment group deploys to. */
export interface EcsServiceName {
  readonly serviceName: string
  readonly clusterName: string
}

/** Two target groups, one for each task set, and the listeners before them. */
export interface TargetGroupPair {
  readonly targetGroups: readonly { readonly name: string }[]
  readonly prodTrafficRoute: TrafficRoute
  readonly testTrafficRoute?: TrafficRoute
}

/** Exactly one listener. */
export interface TrafficRoute {
  readonly listenerArns: readonly string[]
}

export interface BlueGreenConfiguration {
  readonly deploymentReadyOption: {
    readonly actionOnTimeout: 'CONTINUE_DEPLOYMENT' | 'STOP_DEPLOYMENT'
    readonly waitTimeInMinutes: number
  }
  readonly terminateBlueInstancesOnDeploymentSuccess:
    | { readonly action: 'KEEP_ALIVE' }
    | { readonly action: 'TERMINATE'; readonly terminationWaitTimeInMinutes: number }
}

/** What a group that deploys to a service says of it; a deployment keeps it as it was when it was created. */
export interface EcsSettings {
  readonly service: EcsServiceName
  readonly pair: TargetGroupPair
  readonly blueGreen: BlueGreenConfiguration
}
