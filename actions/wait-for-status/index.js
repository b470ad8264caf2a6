import { runAction } from '../../dist/index.js'

await runAction('wait-for-status')
