import type { Problems } from './said.ts';

/** What people meet with Slack and Teams, and with progress on other pages. */
export const chatsProblems: Problems = {
  'chat-refused': [
    {
      of: /get through: (.+)\. See that/,
      de: 'Die Nachricht kam nicht durch: $1. Sieh nach, ob die App noch installiert ist und es den Kanal noch gibt.',
      es: 'El mensaje no llegó: $1. Mira si la aplicación sigue instalada y el canal sigue existiendo.',
    },
  ],
  'no-channel': [
    {
      de: 'Wähl zuerst einen Kanal, dann schick eine Probe hin.',
      es: 'Elige antes un canal y envíale después una prueba.',
    },
  ],
  'scopes-missing': [
    {
      of: /are missing: (.+)\. Take/,
      de: 'Der App fehlen diese Scopes: $1. Übernimm das Manifest, wie es ist, installier die App neu und kopier ihr Token.',
      es: 'A la aplicación le faltan estos scopes: $1. Usa el manifiesto tal cual, vuelve a instalarla y copia su token.',
    },
  ],
  'secret-unreadable': [
    {
      of: /this chat/,
      de: 'Was für diesen Chat gespeichert war, ist mit einem anderen Schlüssel versiegelt: secret.key im Datenordner hat sich geändert. Ein Admin muss ihn unter „Chat“ neu verbinden.',
      es: 'Lo guardado de este chat se selló con otra clave: secret.key de la carpeta de datos ha cambiado. Un administrador debe conectarlo de nuevo en Chat.',
    },
    {
      de: 'Das Client-Secret ist mit einem anderen Schlüssel versiegelt: secret.key im Datenordner hat sich geändert. Ein Admin muss es unter Mitglieder, Single Sign-on neu eintragen.',
      es: 'El secreto de cliente se selló con otra clave: secret.key de la carpeta de datos ha cambiado. Un administrador debe ponerlo de nuevo en Miembros, Inicio de sesión único.',
    },
  ],
  'slack-refused': [
    {
      of: /take this token \((.*)\)\. Copy/,
      de: 'Slack nimmt dieses Token nicht ($1). Installier die App und kopier dann das Bot User OAuth Token unter „Install App“ neu.',
      es: 'Slack no acepta este token ($1). Instala la aplicación y copia de nuevo el Bot User OAuth Token en Install App.',
    },
    {
      of: /into this channel \((.*)\)\. Invite/,
      de: 'Slack lässt Smallwins nicht in diesen Kanal ($1). Lad es dort mit /invite @Smallwins ein, oder wähl einen anderen.',
      es: 'Slack no deja entrar a Smallwins en este canal ($1). Invítalo allí con /invite @Smallwins, o elige otro.',
    },
    {
      of: /^(.+) is private\. Invite/,
      de: '$1 ist privat. Lad Smallwins dort mit /invite @Smallwins ein und wähl den Kanal dann noch einmal.',
      es: '$1 es privado. Invita allí a Smallwins con /invite @Smallwins y elígelo de nuevo.',
    },
    {
      of: /did not do it \((.*)\)\. Try/,
      de: 'Slack hat es nicht getan ($1). Versuch es in einer Minute noch einmal; bleibt es so, installier die App neu und gib ihr neues Token an.',
      es: 'Slack no lo hizo ($1). Inténtalo en un minuto; si sigue igual, instala de nuevo la aplicación y da su nuevo token.',
    },
  ],
  'teams-refused': [
    {
      of: /get through: ([\s\S]+) Copy the address/,
      de: 'Die erste Karte kam nicht durch: $1 Kopier die Adresse noch einmal aus dem Workflow und sieh nach, ob er an ist.',
      es: 'La primera tarjeta no llegó: $1 Copia otra vez la dirección del flujo de trabajo y mira que esté activado.',
    },
  ],
  'teams-bot-refused': [
    {
      of: /take these three \((.*)\)\. Copy/,
      de: 'Microsoft nimmt diese drei nicht ($1). Kopier App-ID und Mandanten-ID noch einmal und den Wert des Geheimnisses; er wird nur einmal gezeigt, wenn es angelegt wird.',
      es: 'Microsoft no acepta estos tres ($1). Copia de nuevo el ID de aplicación, el ID de inquilino y el valor del secreto; solo se muestra una vez, al crearlo.',
    },
    {
      of: /be asked \((.*)\)\. Try/,
      de: 'Microsoft war nicht zu erreichen ($1). Versuch es in einer Minute noch einmal.',
      es: 'No se pudo preguntar a Microsoft ($1). Inténtalo en un minuto.',
    },
    {
      of: /did not do it \((.*)\)\. Try/,
      de: 'Teams hat es nicht getan ($1). Versuch es in einer Minute noch einmal; bleibt es so, sieh nach, ob die App installiert und ihr Geheimnis noch gültig ist.',
      es: 'Teams no lo hizo ($1). Inténtalo en un minuto; si sigue igual, mira que la aplicación esté instalada y su secreto no haya caducado.',
    },
  ],
  'embed-origin': [
    {
      de: 'Diese Seite darf keinen Fortschritt zeigen. Ein Admin erlaubt ihre Adresse auf der Seite „Einbetten“.',
      es: 'Esta página no puede mostrar progreso. Un administrador permite su origen en la página Incrustar.',
    },
  ],
};
