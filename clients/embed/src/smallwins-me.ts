import { usableLocale } from '../../../src/domain/language/languages.ts';
import type { EmbedMe, EmbedNews } from '../../../src/features/embed/api.ts';
import { Connection } from './connection.ts';
import { drawRings, drawToast, make } from './draw.ts';
import { styles } from './styles.ts';
import { wordsFor } from './words.ts';

const toastMs = 9_000;
const calmMs = 800;

/**
 * `<smallwins-me server="https://smallwins.example.com" token-url="/smallwins-token">` shows whoever is signed in to the
 * page what they are near to, and pops up what they have just been told. `token-url` answers `{ "token": "…" }`; instead
 * of it the property `getToken` can be set.
 */
export class SmallwinsMe extends HTMLElement {
  static readonly observedAttributes = ['server', 'token-url', 'lang', 'toast'];
  /** Gives a fresh token of the page's own server. */
  getToken: (() => Promise<string>) | null = null;
  readonly #card = make('section', { class: 'card' });
  readonly #toasts = make('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  #connection: Connection | null = null;
  #me: EmbedMe | null = null;
  #toastTimer = 0;
  #calmTimer = 0;
  readonly #look = (): void => {
    if (document.hidden) this.#connection?.close();
    else this.#connection?.open();
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(this.#card, this.#toasts);
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#begin();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#connection?.close();
    this.#connection = null;
    clearTimeout(this.#toastTimer);
    clearTimeout(this.#calmTimer);
  }

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now) this.#begin();
  }

  get #language(): string {
    const near = this.closest<HTMLElement>('[lang]')?.lang;
    return usableLocale(near || navigator.language) ?? 'en';
  }

  #begin(): void {
    this.#connection?.close();
    const server = this.getAttribute('server');
    if (!server) return;
    this.#connection = new Connection({
      server,
      token: () => this.#token(),
      language: () => this.#language,
      news: (news) => this.#pop(news),
      progress: () => this.#soon(),
    });
    this.#show(make('div', { class: 'bone', role: 'img', 'aria-label': this.#words.loading }));
    void this.#load();
    this.#look();
  }

  get #words() {
    return wordsFor(this.#language);
  }

  async #token(): Promise<string> {
    if (this.getToken) return this.getToken();
    const answer = await fetch(this.getAttribute('token-url') ?? '', { cache: 'no-store' });
    if (!answer.ok) throw new Error(`token-url answered ${answer.status}.`);
    return ((await answer.json()) as { token: string }).token;
  }

  async #load(): Promise<void> {
    const connection = this.#connection;
    try {
      const me = await connection?.me();
      if (!me || connection !== this.#connection) return;
      this.#me = me;
      this.#showRings(me);
    } catch {
      if (connection === this.#connection && !this.#me) this.#showFailure();
    }
  }

  /** Rings may move many times a second; once is enough to look alive. */
  #soon(): void {
    if (this.#calmTimer) return;
    this.#calmTimer = window.setTimeout(() => {
      this.#calmTimer = 0;
      void this.#load();
    }, calmMs);
  }

  #show(...children: Node[]): void {
    this.#card.setAttribute('aria-label', this.#words.region);
    this.#card.replaceChildren(...children);
  }

  #showRings({ rings, home }: EmbedMe): void {
    const words = this.#words;
    const body =
      rings.length > 0 ? drawRings(rings, words, this.#language) : make('p', { class: 'quiet' }, words.empty);
    const foot = home
      ? [
          make(
            'p',
            { class: 'foot' },
            make('a', { href: home, target: '_blank', rel: 'noopener' }, words.open),
          ),
        ]
      : [];
    this.#show(body, ...foot);
  }

  #showFailure(): void {
    const words = this.#words;
    const again = make('button', { type: 'button', class: 'plain' }, words.again);
    again.addEventListener('click', () => this.#begin());
    this.#show(make('p', { class: 'quiet', role: 'alert' }, words.failed), make('p', {}, again));
  }

  /** The newest alone: a pile would hide the page. `toast="off"` leaves it to the page, which hears the same event. */
  #pop(news: EmbedNews): void {
    const event = new CustomEvent('smallwins-news', { detail: news, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(event) || this.getAttribute('toast') === 'off') return;
    const close = (): void => this.#toasts.replaceChildren();
    this.#toasts.replaceChildren(drawToast(news, this.#words, close));
    clearTimeout(this.#toastTimer);
    this.#toastTimer = window.setTimeout(close, toastMs);
  }
}

if (!customElements.get('smallwins-me')) customElements.define('smallwins-me', SmallwinsMe);
