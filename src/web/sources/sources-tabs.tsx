export { GroupTabs as SourcesTabs } from '../shell/nav/group-tabs.tsx';
