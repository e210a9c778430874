/* `npm run shots`: a picture of every screen, into `shots/`. Arguments go to Playwright. */
import { complain } from './support/complain.ts';
import { runPlaywright } from './support/playwright.ts';

await runPlaywright('shots', process.argv.slice(2)).then((code) => process.exit(code), complain);
