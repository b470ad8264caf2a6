/** Deployments that an account can have under way at once (user guide, "Quotas"). */
export const CONCURRENT_DEPLOYMENTS = 1_300

/** Auto Scaling groups that a deployment group can name (the same page). */
export const SCALING_GROUPS_PER_GROUP = 10

/** Instances that one deployment can have, and all deployments of an account that are under way together (the same page). */
export function instanceQuotas(region: string): { readonly perDeployment: number; readonly atOnce: number } {
  return region === 'us-east-1' ? { perDeployment: 2_000, atOnce: 3_000 } : { perDeployment: 1_000, atOnce: 1_000 }
}
