import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/longest-first.ts'

/** What runs in the tests' own processes finds no credentials of whoever runs them, wherever the SDK looks. */
const NOBODYS_ACCOUNT = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  ...Object.fromEntries(
    [
      ...['AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ENDPOINT_URL'],
      ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
      ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
    ].map((name) => [name, '']),
  ),
}

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // vitest leaves a core to itself, and the flows wait for half of their time.
    maxWorkers: Math.max(2, availableParallelism()) + 2,
    // What files import is loaded once in each worker: that would take longer than the tests of most of them.
    isolate: false,
    setupFiles: ['test/setup/leave-nothing.ts', 'test/setup/property-seed.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'test/docs/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          include: ['test/flows/**/*.test.ts'],
          env: NOBODYS_ACCOUNT,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // Not a part of `npm test`, which needs nothing but Node: `node scripts/act.mjs` runs it.
        extends: true,
        test: {
          name: 'act',
          include: ['test/act/**/*.test.ts'],
          isolate: true,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
