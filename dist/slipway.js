#!/usr/bin/env node
import { runAsProcess } from './index.js'

await runAsProcess()
