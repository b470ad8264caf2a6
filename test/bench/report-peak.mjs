// Preloaded into a measured process: writes the most memory that it held, in KiB, when it ends.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const file = process.env.SLIPWAY_BENCH_PEAK_FILE
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS))
})
