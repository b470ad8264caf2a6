/** The archive formats that CodeDeploy takes for EC2/on-premises. */
export type BundleFormat = 'zip' | 'tar' | 'tgz'

/** What a revision can be in a bucket: an archive, or an AppSpec file alone for AWS Lambda and Amazon ECS. */
export type RevisionFormat = BundleFormat | 'YAML' | 'JSON'

/** Where a revision lives, in our terms; one variant for each way a service can be pointed at it. */
export type RevisionLocation =
  | {
      readonly type: 's3'
      readonly bucket: string
      readonly key: string
      readonly bundleType: RevisionFormat
      readonly version?: string
      readonly eTag?: string
    }
  | { readonly type: 'github'; readonly repository: string; readonly commitId: string }
  | {
      readonly type: 'content'
      /** The AppSpec file itself; absent where a service tells only its digest. */
      readonly content?: string
      readonly sha256: string
    }
  | {
      /** A release of Mender: all Artifacts of one name, of which each device gets the one that fits it. */
      readonly type: 'mender'
      readonly artifactName: string
      /** The one Artifact that is meant, where there is one: other bytes under the same name have another id. */
      readonly artifactId?: string
    }
  | {
      /** Versions of components of AWS IoT Greengrass V2, all that a deployment brings to its target. */
      readonly type: 'greengrass'
      /** By the name of the component. */
      readonly components: Readonly<Record<string, string>>
    }
