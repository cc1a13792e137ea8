/** What the app may do in Slack, each for what it is used. */
export const slackScopes = [
  'chat:write',
  'commands',
  // Direct messages, and to look whether one was sent before it is sent again.
  'im:write',
  'im:history',
  // The same for the channel that news are shared in.
  'channels:read',
  'channels:join',
  'channels:history',
  'groups:read',
  'groups:history',
  'reactions:read',
  // Who is who, by e-mail.
  'users:read',
  'users:read.email',
] as const;

export const shortcutName = 'recognise_this';

/** The manifest that makes the app in Slack with one paste; every request comes to one address. */
export function slackManifest(requestUrl: string) {
  return {
    display_information: {
      name: 'Smallwins',
      description: 'Recognise good work where you talk about it',
      background_color: '#2f3352',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Smallwins', always_online: true },
      shortcuts: [
        {
          name: 'Recognise this',
          type: 'message',
          callback_id: shortcutName,
          description: 'Recognise whoever wrote it',
        },
      ],
      slash_commands: [
        {
          command: '/kudos',
          url: requestUrl,
          description: 'Recognise a colleague',
          usage_hint: '@colleague badge what they did',
          should_escape: true,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...slackScopes] } },
    settings: {
      event_subscriptions: {
        request_url: requestUrl,
        bot_events: ['app_home_opened', 'reaction_added', 'reaction_removed'],
      },
      interactivity: { is_enabled: true, request_url: requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}
