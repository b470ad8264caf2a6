/** Why a deployment failed on a core device: codes from general to specific, and what a person reads. */
export class DeviceFailure extends Error {
  override readonly name = 'DeviceFailure'
  /** Behind `DEPLOYMENT_FAILURE`. */
  readonly codes: readonly string[]
  /** Types that the codes alone do not tell. */
  readonly types: readonly string[]

  constructor(codes: readonly string[], message: string, types: readonly string[] = []) {
    super(message)
    this.codes = codes
    this.types = types
  }
}

/** The type of each code that has one (Greengrass developer guide, "Detailed deployment error codes"). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  REQUEST_ERROR: [
    'COMPONENT_VERSION_REQUIREMENTS_NOT_MET',
    'COMPONENT_CIRCULAR_DEPENDENCY_ERROR',
    'MISSING_DOCKER_APPLICATION_MANAGER',
    'RUN_WITH_CONFIG_NOT_VALID',
    'S3_HEAD_OBJECT_RESOURCE_NOT_FOUND',
    'S3_GET_OBJECT_RESOURCE_NOT_FOUND',
  ],
  COMPONENT_RECIPE_ERROR: [
    'ARTIFACT_CHECKSUM_MISMATCH',
    'RECIPE_MISSING_ARTIFACT_HASH_ALGORITHM',
    'S3_ARTIFACT_URI_NOT_VALID',
    'UNSUPPORTED_ARTIFACT_SCHEME',
    'CONFIG_INTERPOLATE_ERROR',
  ],
  DEVICE_ERROR: ['IO_UNZIP_ERROR', 'IO_WRITE_ERROR', 'SET_PERMISSION_ERROR', 'DISK_SPACE_CRITICAL'],
  DEPENDENCY_ERROR: ['S3_ERROR', 'S3_RESOURCE_NOT_FOUND'],
  PERMISSION_ERROR: ['ACCESS_DENIED', 'S3_ACCESS_DENIED'],
}

const TYPE_OF = new Map(Object.entries(TYPES).flatMap(([type, codes]) => codes.map((code) => [code, type] as const)))

/** What a device tells of an error: each code once, and the distinct types of the codes. */
export interface DeviceError {
  readonly errorStack: readonly string[]
  readonly errorTypes: readonly string[]
}

export function describeFailure({ codes, types }: Pick<DeviceFailure, 'codes' | 'types'>, first: string): DeviceError {
  const errorStack = [...new Set([first, ...codes])]
  const errorTypes = [...new Set([...errorStack.flatMap((code) => TYPE_OF.get(code) ?? []), ...types])]
  return { errorStack, errorTypes }
}
