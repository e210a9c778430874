/* `tsx scripts/windows.ts PROJECT`: what drives the whole app in real Electron. Other arguments go to Playwright. */
import { complain } from './support/complain.ts';
import { isProject, runPlaywright } from './support/playwright.ts';

async function main([project, ...args]: readonly string[]): Promise<number> {
  if (!isProject(project))
    throw new Error(`playwright.config.ts has no project ${String(project)}`);
  return runPlaywright(project, args);
}

await main(process.argv.slice(2)).then((code) => process.exit(code), complain);
