export default {
  customScripts: ['../tasklist/scripts/sign-in.js'],
  app: { name: 'Admin', vendor: 'Sortie' },
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
