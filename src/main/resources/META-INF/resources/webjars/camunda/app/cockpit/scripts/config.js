// In English only: Cockpit is for those who run the engine.
export default {
  app: { name: 'Cockpit', vendor: 'Sortie' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
