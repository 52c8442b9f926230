const words = {
  zh: {
    signIn: '登录', signOut: '退出', label: '搜索事项', search: '搜索', loading: '正在加载…', none: '没有找到相符的事项。',
    found: (n) => `找到 ${n} 条`, welcome: '请先登录。', failed: '登录没有完成，请再试一次。',
    error: (detail) => detail || '暂时无法完成，请稍后再试。',
    status: { FILED: '待受理', ACCEPTED: '已受理', ASSIGNED: '已交办', RESOLVED: '已办结', CLOSED: '已归档' },
  },
  en: {
    signIn: 'Sign in', signOut: 'Sign out', label: 'Search cases', search: 'Search', loading: 'Loading…', none: 'No case matches.',
    found: (n) => `${n} found`, welcome: 'Please sign in.', failed: 'Signing in did not finish. Please try once more.',
    error: (detail) => detail || 'This does not work right now. Please try again later.',
    status: { FILED: 'filed', ACCEPTED: 'accepted', ASSIGNED: 'assigned', RESOLVED: 'resolved', CLOSED: 'closed' },
  },
};
const language = navigator.language.startsWith('en') ? 'en' : 'zh';
const say = words[language];
const by = (id) => document.getElementById(id);

class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? '');
    this.status = status;
  }
}

async function call(path, options = {}) {
  const response = await fetch(path, { ...options, headers: { Accept: 'application/json', 'Accept-Language': language === 'en' ? 'en' : 'zh-CN', ...options.headers } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

function show(element, text) {
  element.textContent = text;
  element.hidden = !text;
}

/** The service escapes everything but <mark>: text becomes text nodes, and only what stands between marks is marked. */
function highlighted(html) {
  const fragment = document.createDocumentFragment();
  html.split(/<mark>(.*?)<\/mark>/s).forEach((part, index) => {
    const text = part.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]);
    if (index % 2 === 0) {
      fragment.append(text);
    } else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    }
  });
  return fragment;
}

function hit(item) {
  const row = document.createElement('li');
  const title = document.createElement('h2');
  title.append(highlighted(item.highlights.title));
  const text = document.createElement('p');
  text.append(highlighted(item.highlights.description));
  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.textContent = [item.place, say.status[item.status] ?? item.status, item.number].filter(Boolean).join(' · ');
  row.append(title, text, facts);
  return row;
}

let latest = 0;
async function search(event) {
  event.preventDefault();
  const asked = ++latest;
  show(by('notice'), '');
  show(by('state'), say.loading);
  by('hits').replaceChildren();
  try {
    const { items, total } = await call(`/api/v1/search?q=${encodeURIComponent(by('q').value)}`);
    if (asked !== latest) return;
    by('hits').replaceChildren(...items.map(hit));
    show(by('state'), items.length ? say.found(total) : say.none);
  } catch (refused) {
    if (asked !== latest) return;
    show(by('state'), '');
    if (refused.status === 401) return signedOut();
    show(by('notice'), say.error(refused.message));
  }
}

async function signOut() {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
  try {
    const { location } = await call('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } });
    window.location.assign(location);
  } catch (refused) {
    show(by('notice'), say.error(refused.message));
  }
}

function signedOut() {
  by('sign-in').hidden = false;
  by('sign-out').hidden = true;
  by('search').hidden = true;
  show(by('who'), '');
  show(by('state'), say.welcome);
}

function signedIn(me) {
  by('sign-out').hidden = false;
  by('search').hidden = false;
  show(by('who'), [me.displayName ?? me.username, me.tenant?.name].filter(Boolean).join(' · '));
  show(by('state'), '');
  by('q').focus();
}

async function start() {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  by('sign-in').textContent = say.signIn;
  by('sign-out').textContent = say.signOut;
  document.querySelector('label[for=q]').textContent = say.label;
  document.querySelector('#search button').textContent = say.search;
  by('search').addEventListener('submit', search);
  by('sign-out').addEventListener('click', signOut);
  show(by('state'), say.loading);
  if (new URLSearchParams(location.search).get('signin') === 'failed') {
    show(by('notice'), say.failed);
    history.replaceState(null, '', '/');
  }
  try {
    signedIn(await call('/api/v1/me'));
  } catch (refused) {
    signedOut();
    if (refused.status !== 401) {
      show(by('state'), '');
      show(by('notice'), say.error(refused.message));
    }
  }
}

start();
