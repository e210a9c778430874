import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { catalogues, directions, locales } from './i18n/catalogue.ts';
import { useSettings } from './state/settings.ts';
import { useTheme } from './state/theme.ts';
import { Window } from './views/window/window.tsx';

/** The window in the person's language, direction and theme. */
export function App() {
  const { language } = useSettings();
  const theme = useTheme();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = directions[language];
    root.dataset['theme'] = theme;
  }, [language, theme]);
  return (
    <I18nProvider locale={locales[language]}>
      <IntlProvider locale={locales[language]} messages={catalogues[language]}>
        <Window />
      </IntlProvider>
    </I18nProvider>
  );
}
