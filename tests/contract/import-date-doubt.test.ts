import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

const words =
  'The ferry to the island sails twice a day again after the long repair of its engines.';

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
});
afterEach(() => desk.clear());

it('the row of a file tells the doubt about its date, and no doubt where there is none', async () => {
  await desk.write('files/1.txt', `Ferry is back\n03/04/2022\n${words}`);
  await desk.write('files/2.txt', `Ferry sails\n04/25/2022\n${words} It is painted blue.`);
  const { rows } = await library.import(desk.at('files'));
  expect(rows.map(({ published, doubts }) => [published?.iso, doubts.includes('date')])).toEqual([
    ['2022-04-03', true],
    ['2022-04-25', false],
  ]);
});
