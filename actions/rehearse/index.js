import { runAction } from '../../dist/index.js'

await runAction('rehearse')
