// What the steps of the root action run: node launch.js ACTION [post]
import { runAction } from '../dist/index.js'

const [action, phase] = process.argv.slice(2)
await runAction(action, phase)
