import { expect, libraryOf, rowsOf, test } from './support/workbench.ts';

const articles = [
  ['رحلة إلى الجنوب', 'كتب أحمد في دفتره أن قواته عادت من الحدود إلى بغداد في صباح ماطر.'],
  ['سوق السمك', 'كتب احمد رسالة طويلة عن سوق السمك، وعن القوارب التي تعود عند الفجر.'],
  ['بئر القرية', 'حفر أهل القرية بئراً. وصل الكتاب بعد شهر، ثم جاءت مدرسة جديدة.'],
] as const;

test('asks in the language of search, says why, and says where it cannot read', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({ language: 'ar', library: libraryOf(articles, folder) });
  const rows = rowsOf(page);
  const box = page.getByRole('searchbox');
  const asked = async (words: string, titles: readonly string[]): Promise<void> => {
    await box.fill(words);
    await expect(rows).toHaveCount(titles.length);
    for (const title of titles) await expect(rows.filter({ hasText: title })).toHaveCount(1);
  };
  await expect(rows).toHaveCount(3);

  await test.step('one spelling only', async () => {
    await asked('احمد', ['رحلة إلى الجنوب', 'سوق السمك']);
    await asked('=احمد', ['سوق السمك']);
    await asked('=أحمد', ['رحلة إلى الجنوب']);
    await expect(rows.locator('mark')).toHaveText(['أحمد']);
    await expect(rows.locator('.why')).toHaveCount(0);
  });

  await test.step('the beginning of a word', async () => {
    await asked('قوا*', ['رحلة إلى الجنوب']);
    await expect(rows.locator('.why')).toHaveText('قوا* ← قواته (بداية الكلمة)');
  });

  await test.step('words near each other', async () => {
    await asked('قوات قرب/٥ بغداد', ['رحلة إلى الجنوب']);
    await expect(rows.locator('mark')).toHaveText(['قواته', 'بغداد']);
    await asked('قوات NEAR/2 بغداد', []);
  });

  await test.step('why a row was found, in a row as high as ever', async () => {
    await asked('كتاب بئر', ['بئر القرية']);
    await expect(rows.locator('.why')).toContainText('كتاب ← الكتاب');
    await expect(rows.locator('mark', { hasText: 'الكتاب' })).toHaveAttribute(
      'title',
      /كتاب ← الكتاب/,
    );
    expect((await rows.boundingBox())?.height).toBe(106);
  });

  await test.step('where a search cannot be read', async () => {
    await box.fill('قوات قرب/٥');
    const error = page.getByRole('alert');
    await expect(error).toHaveText(/قرب\/٥.» عند الحرف ٦ يحتاج إلى كلمة أو عبارة/u);
    await box.fill('قصف "بغداد');
    await expect(error).toContainText('عند الحرف ٥');
  });

  await test.step('the list of what can be written', async () => {
    await page.getByRole('button', { name: 'كيف تبحث' }).click();
    const help = page.getByRole('dialog', { name: 'لغة البحث' });
    await expect(help).toContainText('قوات قرب/٥ بغداد');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  });
});
