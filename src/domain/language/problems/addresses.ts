import type { Said } from './said.ts';

/** Why an address is not gone to. A provider's name, if the sentence begins with one, is `$1`; the host is `$2`. */
export const addressSaid: readonly Said[] = [
  {
    of: /^(?:(.+) cannot be asked at the moment\. )?(\S+) is an address inside this network/,
    de: '$2 ist eine Adresse in diesem Netz. Soll sie gefragt werden, nenn den Host in SMALLWINS_INTERNAL_HOSTS.',
    es: '$2 es una dirección de esta red. Si hay que llegar a ella, nombra su host en SMALLWINS_INTERNAL_HOSTS.',
  },
  {
    of: /^(?:(.+) cannot be asked at the moment\. )?(\S+) is not HTTPS/,
    de: '$2 ist kein HTTPS. Nimm eine Adresse mit https://.',
    es: '$2 no es HTTPS. Usa una dirección con https://.',
  },
  {
    of: /^(?:(.+) cannot be asked at the moment\. )?An address must not hold/,
    de: 'Eine Adresse darf weder Benutzernamen noch Passwort enthalten. Nimm sie heraus.',
    es: 'Una dirección no puede llevar usuario ni contraseña. Quítalos.',
  },
];
