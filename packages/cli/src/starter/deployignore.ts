/** What does not belong on hosts, whatever the application: in the language of `.gitignore`. */
export const DEPLOYIGNORE = `# What stays out of the release, in the language of .gitignore. Neither .git nor this file ever goes in.

# Secrets, which a host is better given another way: a release can be read by all who can read its bucket.
.env
.env.*
*.pem
*.key
id_rsa*

# What only the build and its machines need.
.github/
.gitignore
.gitattributes
*.log
*.tmp

# Bundles that were made here before.
/*.zip
/*.tar
/*.tgz
`
