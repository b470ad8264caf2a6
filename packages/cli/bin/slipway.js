#!/usr/bin/env node
// What npm links as `slipway`: the bundle, so that the command behaves the same wherever it is run.
import '../../../dist/slipway.js'
