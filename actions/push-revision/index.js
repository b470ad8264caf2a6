import { runAction } from '../../dist/index.js'

await runAction('push-revision')
