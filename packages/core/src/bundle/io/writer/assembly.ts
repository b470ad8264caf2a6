import type { PackedUnit } from './packing.ts'
import type { Unit } from './plan-units.ts'

/** Puts the packed units of an archive together, in their order. */
export interface Assembly {
  /** `bytes` are where the unit was packed to, and another unit's when this is done. */
  take(unit: Unit, packed: PackedUnit, bytes: Uint8Array): Promise<void>
  /** Writes what comes after the last unit. */
  finish(): Promise<void>
}
