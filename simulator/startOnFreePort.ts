import { createSimulator, type Simulator, type SimulatorOptions } from './createSimulator'

/** Starts on the first of these ports that is free; null where all are taken. */
export async function startOnFreePort(
  ports: readonly number[],
  options: Omit<SimulatorOptions, 'port'>,
): Promise<Simulator | null> {
  for (const port of ports) {
    try {
      return await createSimulator({ ...options, port })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  return null
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
