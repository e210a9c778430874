import { z } from 'zod';

export const InterfaceLanguage = z.enum(['ar', 'en']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const Settings = z
  .object({
    language: InterfaceLanguage,
    theme: z.enum(['system', 'light', 'dark']),
    /** Size of the reading text, as a share of the designed size. */
    textScale: z.number().min(0.7).max(2),
    readingFace: z.enum(['amiri', 'vazirmatn']),
    /** Inline sizes in CSS pixels. */
    panes: z
      .object({ sidebar: z.number().min(56).max(600), list: z.number().min(280).max(1_200) })
      .readonly(),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  language: 'ar',
  theme: 'system',
  textScale: 1,
  readingFace: 'amiri',
  panes: { sidebar: 224, list: 432 },
};
