/* `npm run test:e2e`: the whole app in real Electron. Arguments go to Playwright. */
import { complain } from './support/complain.ts';
import { runPlaywright } from './support/playwright.ts';

await runPlaywright('e2e', process.argv.slice(2)).then((code) => process.exit(code), complain);
