import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from './entry.ts'
import { findSecrets } from './find-secrets.ts'
import { MAY_BE_SECRET, SECRET_BYTES, SECRET_RULES } from './secret-rules.ts'

async function find(files: Readonly<Record<string, string>>, allowed: readonly string[] = []) {
  const read: string[] = []
  const entries = Object.entries(files).map(([path, text]): BundleEntry => {
    return { path, type: 'file', mode: 0o644, sizeBytes: text.length, source: path }
  })
  const found = await findSecrets(entries, allowed, async (path, limitBytes) => {
    read.push(path)
    return new TextEncoder().encode(files[path]).subarray(0, limitBytes)
  })
  return { found, read }
}

function pem(label: string): string {
  return `-----BEGIN ${label}-----\nMIIEvQIBADANBg\n-----END ${label}-----\n`
}

test.for([
  ['.env', 'DATABASE_URL=postgres://u:p@h/db\n'],
  ['app/.env.production', '# settings\nexport TOKEN="abc"\n'],
  ['.envrc', 'export AWS_PROFILE=x\n'],
  ['id_rsa', pem('RSA PRIVATE KEY')],
  ['.ssh/id_ed25519', pem('OPENSSH PRIVATE KEY')],
  ['tls/site.pem', `${pem('CERTIFICATE')}${pem('PRIVATE KEY')}`],
  ['tls/site.key', pem('ENCRYPTED PRIVATE KEY')],
  ['AuthKey.p8', pem('EC PRIVATE KEY')],
  ['signing.asc', pem('PGP PRIVATE KEY BLOCK')],
  ['login.ppk', 'PuTTY-User-Key-File-3: ssh-ed25519\n'],
  ['site.p12', 'binary'],
  ['site.PFX', 'binary'],
  ['android.jks', 'binary'],
  ['server.keystore', 'binary'],
  ['config/master.key', '0123456789abcdef0123456789abcdef\n'],
  ['config/credentials/production.key', '0123456789abcdef0123456789abcdef'],
  ['.aws/credentials', '[default]\naws_access_key_id = AKIA\naws_secret_access_key = wJalr\n'],
  ['gcp-service-account.json', '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nMII"}'],
  ['shop-0123456789ab.json', '{"private_key":"-----BEGIN PRIVATE KEY-----"}'],
  ['client_secret_1.json', '{"web": {"client_secret": "GOCSPX-x"}}'],
  ['.npmrc', '//registry.npmjs.org/:_authToken=npm_abc\n'],
  ['.yarnrc.yml', 'npmAuthToken: "npm_abc"\n'],
  ['.netrc', 'machine h login me password hunter2\n'],
  ['_netrc', 'machine h\n  login me\n  password hunter2\n'],
  ['.pgpass', 'db.example:5432:shop:me:hunter2\n'],
  ['.git-credentials', 'https://me:ghp_abc@github.com\n'],
  ['.my.cnf', '[client]\npassword=hunter2\n'],
  ['.pypirc', '[pypi]\nusername = __token__\npassword = pypi-abc\n'],
  ['.docker/config.json', '{"auths": {"h": {"auth": "bWU6aHVudGVyMg=="}}}'],
  ['auth.json', '{"http-basic": {"repo.example": {"username": "a", "password": "b"}}}'],
  ['.kube/config', 'users:\n- user:\n    client-key-data: LS0t\n'],
  ['infra/terraform.tfstate', '{"version": 4, "resources": []}'],
  ['terraform.tfstate.backup', '{"version": 4, "outputs": {}}'],
  ['.vault-token', 'hvs.abc'],
] as const)('%s with %j looks like a secret', async ([path, text]) => {
  const { found } = await find({ [path]: text })
  expect(found).toEqual([{ path, what: expect.any(String), isOfPackage: false }])
})

test.for([
  ['.env', ''],
  ['.env', '# nothing\nTOKEN=\nOTHER=""\n'],
  ['.env.example', 'TOKEN=abc\n'],
  ['.env.sample', 'TOKEN=abc\n'],
  ['.env.template', 'TOKEN=abc\n'],
  ['.env.dist', 'TOKEN=abc\n'],
  ['.env.local.example', 'TOKEN=abc\n'],
  ['environment.ts', 'const TOKEN=1\n'],
  ['ca.pem', pem('CERTIFICATE')],
  ['site.crt', pem('CERTIFICATE')],
  ['public.pem', pem('PUBLIC KEY')],
  ['request.pem', pem('CERTIFICATE REQUEST')],
  ['id_rsa.pub', 'ssh-rsa AAAA me@host\n'],
  ['release.asc', pem('PGP SIGNATURE')],
  ['i18n/de.key', 'greeting=Hallo\n'],
  ['.aws/config', '[default]\nregion = eu-central-1\n'],
  ['.npmrc', '//registry.npmjs.org/:_authToken=${NPM_TOKEN}\n'],
  ['.npmrc', 'registry=https://registry.example\nsave-exact=true\n'],
  ['.yarnrc.yml', 'npmAuthToken: "${NPM_TOKEN}"\n'],
  ['.pypirc', '[distutils]\nindex-servers = pypi\n'],
  ['.docker/config.json', '{"credsStore": "ecr-login"}'],
  ['auth.json', '{"http-basic": {}}'],
  ['accounts.json', '[{"name": "a", "private_key_id": "1"}]'],
  ['docs/keys.md', pem('PRIVATE KEY')],
  ['test.js', `const key = '${pem('PRIVATE KEY')}'`],
] as const)('%s with %j is none', async ([path, text]) => {
  expect((await find({ [path]: text })).found).toEqual([])
})

test('what is in packages of others is told apart', async () => {
  const key = pem('RSA PRIVATE KEY')
  const { found } = await find({
    'node_modules/tls/test/a.pem': key,
    'app/vendor/x/id_rsa': key,
    'lib/python3/site-packages/x/key.pem': key,
    'vendored/id_rsa': key,
  })
  expect(found.map(({ path, isOfPackage }) => [path, isOfPackage])).toEqual([
    ['node_modules/tls/test/a.pem', true],
    ['app/vendor/x/id_rsa', true],
    ['lib/python3/site-packages/x/key.pem', true],
    ['vendored/id_rsa', false],
  ])
})

test('what patterns allow is not even read, nor is what has another name', async () => {
  const files = { 'app.js': 'x', '.env': 'A=b', 'tls/a.pem': pem('PRIVATE KEY'), 'tls/b.pem': pem('PRIVATE KEY') }
  const { found, read } = await find(files, ['.env', 'tls/*.pem', '!tls/b.pem'])
  expect(found.map(({ path }) => path)).toEqual(['tls/b.pem'])
  expect(read).toEqual(['tls/b.pem'])
  expect((await find(files, ['*'])).found).toEqual([])
})

test('a signal ends the search with its reason', async () => {
  const entry: BundleEntry = { path: '.env', type: 'file', mode: 0o644, sizeBytes: 3, source: '.env' }
  const search = findSecrets([entry], [], async () => new Uint8Array(), AbortSignal.abort('SIGINT'))
  await expect(search).rejects.toBe('SIGINT')
})

test('no text keeps a rule busy: the longest that is read is judged in no time', () => {
  const piece = fc.constantFrom('-----BEGIN ', 'A ', 'a:', '=', ' ', '"auth":', 'password', '\n', '${', '://', 'x')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const text = pieces.join('').repeat(SECRET_BYTES).slice(0, SECRET_BYTES)
      for (const { says, what } of SECRET_RULES) {
        const begun = performance.now()
        says?.test(text)
        expect([what, performance.now() - begun < 2_000]).toEqual([what, true])
      }
    }),
    { numRuns: 60 },
  )
})

test('every name that a rule is about is looked at', () => {
  const names = [
    '.env',
    '.env.production',
    '.envrc',
    'id_rsa',
    'x.PEM',
    'x.key',
    'x.p8',
    'x.ppk',
    'x.asc',
    'x.gpg',
    'x.p12',
    'x.pfx',
  ]
  const more = [
    'x.jks',
    'x.keystore',
    'x.kdbx',
    'master.key',
    'my-account.json',
    'a-0123456789ab.json',
    '.npmrc',
    '.yarnrc.yml',
  ]
  const rest = [
    '_netrc',
    '.netrc',
    '.pgpass',
    '.git-credentials',
    '.my.cnf',
    '.pypirc',
    '.dockercfg',
    '.dockerconfigjson',
    'auth.json',
  ]
  const last = ['kubeconfig', 'kubeconfig.yaml', 'x.kubeconfig', 'x.tfstate', 'x.tfstate.backup', '.vault-token']
  const paths = ['.aws/credentials', '.aws/config', 'credentials/x.key', '.docker/config.json', '.kube/config']
  const all = [...names, ...more, ...rest, ...last, ...paths].map((path) => [
    path,
    path.slice(path.lastIndexOf('/') + 1),
  ])
  for (const [path = '', name = ''] of all) {
    expect([path, SECRET_RULES.some(({ isNamed }) => isNamed(name, path))]).toEqual([path, true])
    expect([path, MAY_BE_SECRET.test(name)]).toEqual([path, true])
  }
  const folder = fc.constantFrom('', '.aws/', '.docker/', '.kube/', 'credentials/', 'a/')
  const part = fc.constantFrom(
    '.',
    '_',
    '-',
    'env',
    'id_',
    'rsa',
    'key',
    'pem',
    'json',
    'account',
    'kubeconfig',
    'config',
    'tfstate',
    'backup',
    'x',
  )
  fc.assert(
    fc.property(folder, fc.array(part, { minLength: 1, maxLength: 5 }), (where, parts) => {
      const name = parts.join('')
      if (SECRET_RULES.some(({ isNamed }) => isNamed(name, where + name))) expect(MAY_BE_SECRET.test(name)).toBe(true)
    }),
  )
})
