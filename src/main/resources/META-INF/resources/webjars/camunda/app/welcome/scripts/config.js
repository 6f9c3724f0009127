export default {
  app: { name: 'Welcome', vendor: 'Sortie' },
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
