/** The device has rebooted in the middle of what it did; it goes on from what it has kept. */
export class Rebooted extends Error {
  override readonly name = 'Rebooted'
}
