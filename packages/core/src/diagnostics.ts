import type { AppSpecCode, DiagnosticCode, GreengrassCode, MenderCode } from './diagnostic-codes.ts'

export { closest } from './closest.ts'
export type { AppSpecCode, DiagnosticCode, GreengrassCode, MenderCode } from './diagnostic-codes.ts'

/** A place in a text: line and column count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a text; `end` is exclusive. */
export interface Span {
  readonly start: Position
  readonly end: Position
}

export type Severity = 'error' | 'warning' | 'notice'

export const APPSPEC_TITLES: Readonly<Record<AppSpecCode, string>> = {
  'appspec/not-found': 'There is no AppSpec file',
  'appspec/wrong-folder': 'The AppSpec file is not at the root of the release',
  'appspec/wrong-name': 'The AppSpec file has another name than appspec.yml',
  'appspec/empty': 'The AppSpec file is empty',
  'appspec/syntax': 'The AppSpec file cannot be read',
  'appspec/duplicate-key': 'A key is given twice',
  'appspec/ignored-text': 'The agent does not read the whole file',
  'appspec/type': 'The file does not hold a map',
  'appspec/version': 'The version is not 0.0',
  'appspec/os': 'The operating system is not that of the host',
  'appspec/hooks': 'A hook has the wrong shape or is blank',
  'appspec/unknown-hook': 'A hook has a name that the agent does not know',
  'appspec/reserved-hook': 'Scripts are attached to an event that takes none',
  'appspec/script-location': 'A script has no location',
  'appspec/script-timeout': 'A timeout is not a number of seconds',
  'appspec/script-missing': 'A script is not in the release',
  'appspec/files': 'An entry of files is incomplete or has the wrong shape',
  'appspec/source-missing': 'A source is not in the release',
  'appspec/destination': 'A destination is not an absolute path',
  'appspec/permissions': 'A permission has the wrong shape or is not for this system',
  'appspec/mode': 'A mode is not octal, or not the one that was meant',
  'appspec/acl': 'An access control entry is malformed',
  'appspec/context': 'An SELinux context is malformed',
  'appspec/file-exists-behavior': 'file_exists_behavior has a value that does not exist',
  'appspec/platform': 'The AppSpec file is for another platform, or for none',
  'appspec/file-format': 'The AppSpec file is in another format than its name says',
  'appspec/resources': 'Resources is not a list of one named resource',
  'appspec/resource-type': 'The type of the resource is not that of the platform',
  'appspec/missing-property': 'A required property is missing or blank',
  'appspec/property': 'A property has the wrong kind of value',
  'appspec/function-name': 'A text cannot name a Lambda function',
  'appspec/alias': 'An alias is not the name of an alias',
  'appspec/function-version': 'A version is not the number of a published version',
  'appspec/same-version': 'The current version and the target version are the same',
  'appspec/task-definition': 'A task definition is not given by its ARN',
  'appspec/container-port': 'A port is not a number from 1 to 65535',
  'appspec/platform-version': 'A platform version does not exist',
  'appspec/network-configuration': 'The network is configured in part',
  'appspec/capacity-provider': 'A capacity provider strategy cannot place tasks',
  'appspec/placeholder': 'A placeholder is still to be replaced',
  'appspec/variable': 'A variable of the AppSpec file cannot be replaced',
  'appspec/second-appspec': 'A second AppSpec file is not read',
  'appspec/bundle-format': 'A tar bundle is meant for Windows hosts',
  'appspec/script-path': 'The path of a script has a blank, or a character of the shell',
  'appspec/script-empty': 'A script is empty',
  'appspec/script-shebang': 'A script does not begin with a usable #! line',
  'appspec/script-line-endings': 'A shell script has the line endings of Windows',
  'appspec/script-of-another-system': 'A script is written for another operating system',
  'appspec/script-not-executable': 'A script is not executable',
  'appspec/file-and-folder': 'A path is installed as a file and as a folder',
  'appspec/source-loop': 'A link in the release leads to a folder that it is in',
  'appspec/unknown-key': 'A key is unknown and ignored',
  'appspec/misplaced-key': 'A key is in the wrong place and ignored',
  'appspec/invisible-character': 'A text holds a character that nobody sees',
  'appspec/literal-path': 'A character of a path is taken as it stands',
  'appspec/backslash': 'A path for Linux has backslashes',
  'appspec/outside-release': 'A path leads out of the release',
  'appspec/host-path': 'A path of the release is written like one of the host',
  'appspec/destination-file': 'A destination is meant as a file and becomes a directory',
  'appspec/same-target': 'A file is copied to the same place twice',
  'appspec/command-line': 'A location is a command line',
  'appspec/script-user': 'A script runs as another user than it seems',
  'appspec/event-timeout': 'The scripts of an event may take longer than the service waits',
  'appspec/permission-object': 'A permission is for what is not copied',
  'appspec/permission-pattern': 'A pattern or an exception of a permission matches nothing',
  'appspec/permission-twice': 'Two permissions are for the same files',
  'appspec/directory-mode': 'A mode keeps users from entering directories',
  'appspec/blank-key': 'A key is left blank',
  'appspec/existing-files': 'What happens to files that exist already',
  'appspec/whole-release': 'The whole release is copied',
  'appspec/directory-itself': 'A permission does not change the directory itself',
  'appspec/previous-revision': 'An event runs the scripts of the previous revision',
  'appspec/load-balancer-hook': 'An event is run with a load balancer only',
  'appspec/no-validation': 'No script checks the application',
  'appspec/working-directory': 'Scripts do not run in the folder of the release',
  'appspec/default-timeout': 'A script has no timeout',
  'appspec/runs-as-agent': 'A script runs as the user of the agent',
}

export const MENDER_TITLES: Readonly<Record<MenderCode, string>> = {
  'mender/artifact-name': 'The artifact has no usable name',
  'mender/artifact-group': 'A group or a name that the artifact depends on is not usable',
  'mender/artifact-size': 'The artifact is too small or too large',
  'mender/device-type': 'The artifact is for no device type, or for one that cannot be',
  'mender/payload-type': 'The payload type names no update module',
  'mender/payload-missing': 'There is nothing to install',
  'mender/payload-kind': 'A payload is of another kind than its module installs',
  'mender/payload-count': 'The payload has more or fewer files than its module takes',
  'mender/payload-name': 'A payload file has a name that cannot be',
  'mender/destination': 'The destination is not a folder on the device',
  'mender/permissions': 'The permissions are not octal',
  'mender/script-name': 'A state script has a name that no client runs',
  'mender/script-file': 'A state script cannot be run',
  'mender/software-version': 'The software version is not usable, or said twice',
  'mender/provides': 'A key that the artifact provides or clears is not usable',
  'mender/depends': 'A key that the artifact depends on is not usable',
  'mender/metadata': 'The meta-data is not what the module or the format takes',
}

export const GREENGRASS_TITLES: Readonly<Record<GreengrassCode, string>> = {
  'greengrass/syntax': 'A recipe or gdk-config.json cannot be read',
  'greengrass/ignored-text': 'A second YAML document is not read',
  'greengrass/file-format': 'The file is in another format than its name says',
  'greengrass/duplicate-key': 'A key is given twice',
  'greengrass/key-case': 'A key is in other capitals than the guide has it',
  'greengrass/unknown-key': 'A key is unknown',
  'greengrass/missing-key': 'A required key is missing or blank',
  'greengrass/value': 'A value is not of the kind that is expected',
  'greengrass/format-version': 'The format version is read as a date',
  'greengrass/component-name': 'A text cannot name a component',
  'greengrass/public-component': 'The component is named like one of AWS',
  'greengrass/component-version': 'The version is not a semantic version',
  'greengrass/set-by-service': 'A key is set by the service',
  'greengrass/dependency': 'A dependency cannot be met as it is written',
  'greengrass/run-and-startup': 'A lifecycle has Run and Startup',
  'greengrass/started-only': 'A deployment does not wait for what Run does',
  'greengrass/skipif': 'A condition of a step cannot be read',
  'greengrass/timeout': 'A timeout is longer than a day',
  'greengrass/selection': 'A selection and the global lifecycle do not find each other',
  'greengrass/platform': 'A platform fits no device',
  'greengrass/no-manifest': 'The recipe has no manifest',
  'greengrass/unreachable-manifest': 'A manifest is never used',
  'greengrass/artifact-uri': 'A device cannot fetch an artifact',
  'greengrass/artifact-name': 'Two artifacts have the same file name',
  'greengrass/artifact-path': 'A script looks for an artifact where there is none',
  'greengrass/unarchive': 'An artifact is unpacked that is no archive',
  'greengrass/variable': 'A recipe variable is not replaced',
  'greengrass/gdk-placeholder': 'A placeholder of the development kit is left over',
  'greengrass/number': 'A number of the configuration can change its kind',
  'greengrass/recipe-size': 'The recipe is too large',
  'greengrass/recipe-file': 'A project has no recipe, or several',
  'greengrass/gdk-config': 'A setting of gdk-config.json does not fit',
  'greengrass/gdk-artifact': 'The build does not make an artifact of the recipe',
}

/** What each code stands for, in a few words: the heading of its page under `docs/diagnostics/`. */
export const DIAGNOSTIC_TITLES: Readonly<Record<DiagnosticCode, string>> = {
  ...APPSPEC_TITLES,
  ...MENDER_TITLES,
  ...GREENGRASS_TITLES,
}

/** One thing that is wrong, or may be wrong, with what the user wrote. Validation collects these; it never throws them. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: DiagnosticCode
  /** One sentence: the value found, then what was expected. */
  readonly message: string
  readonly file: string
  /** Absent for a problem of the whole file. */
  readonly span?: Span
  /** What to change, when one fix is likely. */
  readonly hint?: string
  /** What stands for a value that is still to be filled in, such as `<TASK_DEFINITION>`. */
  readonly placeholder?: string
}

/** Whether anything stops the file from being used. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
