import { access, constants, mkdir } from 'node:fs/promises';
import { StartupProblem } from './startup-problem.ts';

/** Makes the data folder where it is missing, closed to other users, and checks that it can be written to. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupProblem(
      `The data folder ${folder} cannot be used (${code}): give this user the right to write to it, or set LACUNA_DATA_DIR to another folder.`,
    );
  }
}
