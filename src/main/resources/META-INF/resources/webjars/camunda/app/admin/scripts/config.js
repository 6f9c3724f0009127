export default {
  app: { name: 'Admin', vendor: 'Sortie' },
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
