import type { Settings } from '../../model/settings';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { ProfileEditor } from './profile-editor';
import { ProfileList } from './profile-list';
import '../transfer/transfer.css';
import './profiles.css';

/** The profiles of exports, or the one of them that is edited. */
export function ProfilesView({ profile: id, settings }: { profile: string; settings: Settings }) {
  if (!id) return <ProfileList settings={settings} />;
  const profile = settings.ownProfiles.find((one) => one.id === id);
  if (!profile) return <Unknown />;
  return <ProfileEditor key={id} profile={profile} settings={settings} />;
}

function Unknown() {
  const { text } = useText();
  const { go } = usePlaces();
  useViewState('failed');
  return (
    <EmptyState
      sentence={text('profileUnknown')}
      action={{ text: text('profileBack'), act: () => go({ view: 'profiles', profile: '' }) }}
    />
  );
}
