const french = (navigator.languages?.[0] ?? navigator.language).toLowerCase().startsWith('fr');
const say = (english, translated) => (french ? translated : english);

// A screen reader speaks the language that is shown.
document.documentElement.lang = say('en', 'fr');

// Tasklist shows the newest task first, whatever the filter says; an agent works by urgency.
if (['', '#', '#/'].includes(window.location.hash)) {
  const byUrgency = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  window.history.replaceState(null, '', '#/?sorting=' + byUrgency);
}

// Camunda's own shortcuts, in both languages; this file replaces the original as a whole.
export default {
  app: { name: 'Tasklist', vendor: 'Sortie' },
  customScripts: ['scripts/sign-in.js'],
  // The fallback is loaded too, and the file that comes last gives dates their language: so it is the same file.
  locales: { availableLocales: ['en', 'fr'], fallbackLocale: say('en', 'fr') },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('claim the task', 'prendre la tâche en charge') },
    focusFilter: { key: 'ctrl+shift+f', description: say('go to the first filter', 'aller au premier filtre') },
    focusList: { key: 'ctrl+alt+l', description: say('go to the first task', 'aller à la première tâche') },
    focusForm: { key: 'ctrl+alt+f', description: say('go to the form', 'aller au formulaire') },
    startProcess: { key: 'ctrl+alt+p', description: say('start a process', 'démarrer un processus') }
  }
};
