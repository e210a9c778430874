import { openLibraryStore } from '../../../main/store/open-library-store.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { becomeOrdinary } from '../../support/ordinary-user.ts';
import { article } from './articles.ts';

/**
 * Opens the library its argument names, says `open` or the error, and holds it until it is ended.
 * With a second argument it commits that many articles first, as `ordinary` it is not root meanwhile.
 */
const [path = '', articles = '0', user] = process.argv.slice(2);
if (user === 'ordinary') becomeOrdinary();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const store = await openLibraryStore(path, {
    create: false,
    now: () => new Date(),
    version: '9.9.9',
  });
  for (let number = 0; number < Number(articles); number++) {
    await store.commit([{ kind: 'put', article: article(number) }]);
  }
  say('open');
  process.stdin.resume();
  process.stdin.on('end', () => void store.close().then(() => process.exit(0)));
} catch (thrown) {
  say(JSON.stringify(reportOf(thrown)));
}
