// Tasklist, Cockpit and Admin show a sign-in form of their own after signing out or when a session has ended.
// It cannot work here, because Sortie signs people in on its one page for all doors: this leads there, and back.
// Listed under customScripts in the config.js of each of the three.
const leadToSignIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.clearInterval(watch);
    window.location.replace('/login?next=' + encodeURIComponent(window.location.pathname));
  }
};

// the apps change the address without any event
const watch = window.setInterval(leadToSignIn, 300);
