// In English only: Cockpit is for those who run the engine.
export default {
  customScripts: ['../tasklist/scripts/sign-in.js'],
  app: { name: 'Cockpit', vendor: 'Sortie' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
