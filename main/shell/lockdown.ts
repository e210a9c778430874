import { app, type Session, type WebContents } from 'electron';
import { isOwnPage } from '../bridge/sender.ts';

/** Parts of Chromium that would talk to the network of their own accord. */
const quietFeatures = [
  'MediaRouter',
  'DialMediaRouteProvider',
  'OptimizationHints',
  'Translate',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
];

/** Turns off what Chromium does in the background. Must run before the app is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  // No name and no address resolves, whoever asks.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  const already = commandLine.getSwitchValue('disable-features');
  const features = [...(already === '' ? [] : [already]), ...quietFeatures];
  commandLine.appendSwitch('disable-features', features.join(','));
}

/** Refuses every request outside our own pages, every permission, device and download. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = isOwnPage(url) || (!app.isPackaged && url.startsWith('devtools://'));
    decide({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: no navigation, no second window, no embedded page. */
export function lockContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
