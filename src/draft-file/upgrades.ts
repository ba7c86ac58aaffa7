/** One step of a file from its version to the next. It gets what stands under `issues`, still unread, and may throw. */
export type FileUpgrade = (issues: unknown) => unknown;

/** The steps in order: the first leads from version 1 to version 2. There is no version before the first. */
export const FILE_UPGRADES: readonly FileUpgrade[] = [];
