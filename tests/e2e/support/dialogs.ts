import type { ElectronApplication } from '@playwright/test';

/** Answers the next save dialogs with `path`, as a person choosing it would; `null` cancels them. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null) {
  await app.evaluate(({ dialog }, filePath) => {
    const answer = { canceled: filePath === null, filePath: filePath ?? '' };
    dialog.showSaveDialog = () => Promise.resolve(answer);
  }, path);
}

/** Answers the next open dialogs with `paths`; an empty list cancels them. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]) {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      const answer = { canceled: filePaths.length === 0, filePaths };
      dialog.showOpenDialog = () => Promise.resolve(answer);
    },
    [...paths],
  );
}

/** Answers the next message boxes with the button at `index`. */
export async function answerMessageBox(app: ElectronApplication, index: number) {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, index);
}
