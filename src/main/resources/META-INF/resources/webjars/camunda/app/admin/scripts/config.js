const french = (navigator.languages?.[0] ?? navigator.language).toLowerCase().startsWith('fr');
document.documentElement.lang = french ? 'fr' : 'en';

export default {
  customScripts: ['../tasklist/scripts/sign-in.js'],
  app: { name: 'Admin', vendor: 'Sortie' },
  // The fallback is loaded too, and the file that comes last gives dates their language: so it is the same file.
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: french ? 'fr' : 'en' },
  disableWelcomeMessage: true
};
