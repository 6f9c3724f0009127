const french = (navigator.languages?.[0] ?? navigator.language).toLowerCase().startsWith('fr');
const say = (english, translated) => (french ? translated : english);

// Camunda's own shortcuts, in both languages; this file replaces the original as a whole.
export default {
  app: { name: 'Tasklist', vendor: 'Sortie' },
  customScripts: ['scripts/sign-in.js'],
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('claim the task', 'prendre la tâche en charge') },
    focusFilter: { key: 'ctrl+shift+f', description: say('go to the first filter', 'aller au premier filtre') },
    focusList: { key: 'ctrl+alt+l', description: say('go to the first task', 'aller à la première tâche') },
    focusForm: { key: 'ctrl+alt+f', description: say('go to the form', 'aller au formulaire') },
    startProcess: { key: 'ctrl+alt+p', description: say('start a process', 'démarrer un processus') }
  }
};
